import { setTimeout as sleep } from 'node:timers/promises';

import {
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { z } from 'zod';

import { NO_TOKENS } from '../identity/managed-login';
import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { NOT_LET_IN } from './api';
import { Caller, claimsOf } from './caller';
import { endSession } from './end-session';

const path = '/me';
const rotation = z.object({ RetryGracePeriodSeconds: z.coerce.number() });
const sessionOf = (token: string): string => String(claimsOf(token)['origin_jti']);

export default defineProbe({
  id: 'PR-API-06',
  title:
    'A refresh token is replaced when it is used and then refused, and the session it came from can be shut out',
  controls: ['IDN-03', 'IDN-05'],
  level: 'shim',
  act: (context) =>
    Caller.during(context, async (caller) => {
      const { api, login, appClientId: ClientId } = caller;
      const { cognito } = context.operator;
      const trials: Trial[] = [];
      const app = context.resources.find(({ physicalId }) => physicalId === ClientId);
      const grace = rotation.parse(app?.properties['RefreshTokenRotation']).RetryGracePeriodSeconds;

      const first = await caller.signInFor('openid');
      const other = await caller.signInFor('openid');
      await allowed(trials, 'calls with the first token', () => api.call({ path, token: first.access }));
      const second = await allowed(trials, 'refreshes it', () => login.refresh(first.refresh));
      trials.push(replaced(first.refresh, second.refresh));
      trials.push(ofOneSession(first.access, second.access));
      await allowed(trials, 'refreshes it again at once, as if the answer had been lost', () =>
        login.refresh(first.refresh),
      );
      await refused(
        trials,
        'refreshes by the flow that does not replace',
        ['InvalidParameterException'],
        () =>
          cognito.send(
            new InitiateAuthCommand({
              ClientId,
              AuthFlow: 'REFRESH_TOKEN_AUTH',
              AuthParameters: { REFRESH_TOKEN: second.refresh },
            }),
          ),
      );
      await sleep((grace + 1) * 1000);
      await refused(trials, 'uses the replaced token when the grace is over', NO_TOKENS, () =>
        login.refresh(first.refresh),
      );
      const RefreshToken = first.refresh;
      await refused(trials, 'uses it by the API', ['RefreshTokenReuseException'], () =>
        cognito.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken })),
      );
      const third = await allowed(
        trials,
        'uses the token that replaced it: the pool does not end the session',
        () => login.refresh(second.refresh),
      );

      await allowed(trials, 'is reported: the backend ends the session', () =>
        endSession(context, sessionOf(first.access)),
      );
      await refused(trials, 'calls with the newest token of the session', NOT_LET_IN, () =>
        api.call({ path, token: third.access }),
      );
      await allowed(trials, 'calls with a token of another session of the same user', () =>
        api.call({ path, token: other.access }),
      );
      return trials;
    }),
});

function replaced(before: string, after: string): Trial {
  const seen = after === '' || after === before ? 'refused' : 'allowed';
  return { what: 'gets another refresh token', expected: 'allowed', seen, detail: '' };
}

function ofOneSession(before: string, after: string): Trial {
  const [one, other] = [sessionOf(before), sessionOf(after)];
  const seen = one === other ? 'allowed' : 'refused';
  return { what: 'stays in its session', expected: 'allowed', seen, detail: `${one} ${other}` };
}
