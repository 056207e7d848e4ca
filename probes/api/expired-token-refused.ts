import { setTimeout as sleep } from 'node:timers/promises';

import {
  type CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { NOT_LET_IN } from './api';
import { Caller } from './caller';

const path = '/me';
/** What the clocks of issuer and verifier may be apart, and a moment more. */
const TOLERANCE_SECONDS = 7;

export default defineProbe({
  id: 'PR-API-05',
  title: 'A token that has ended opens nothing, although the answer to it is still remembered',
  controls: ['IDN-03', 'IDN-05'],
  level: 'shim',
  alone: true,
  act: (context) =>
    Caller.during(context, async (caller) => {
      const { api, stranger, appClientId } = caller;
      const trials: Trial[] = [];
      const token = await withShortTokens(
        context.operator.cognito,
        stranger.poolId,
        appClientId,
        async () => {
          const { access } = await caller.signIn();
          return access;
        },
      );
      await allowed(trials, 'calls while the token lives', () => api.call({ path, token }));
      await sleep(TOLERANCE_SECONDS * 1000);
      await refused(trials, 'calls when it has ended', NOT_LET_IN, () => api.call({ path, token }));
      return trials;
    }),
});

/** Tokens of two seconds: shorter than AWS lets a client have, so that nobody has to wait for five minutes. */
async function withShortTokens<T>(
  cognito: CognitoIdentityProviderClient,
  UserPoolId: string,
  ClientId: string,
  act: () => Promise<T>,
): Promise<T> {
  const { UserPoolClient: found } = await cognito.send(
    new DescribeUserPoolClientCommand({ UserPoolId, ClientId }),
  );
  // What is not said again would be set back.
  const before = { ...found, UserPoolId, ClientId };
  const units = { ...before.TokenValidityUnits, AccessToken: 'seconds' as const };
  await cognito.send(
    new UpdateUserPoolClientCommand({ ...before, AccessTokenValidity: 2, TokenValidityUnits: units }),
  );
  try {
    return await act();
  } finally {
    await cognito.send(new UpdateUserPoolClientCommand(before));
  }
}
