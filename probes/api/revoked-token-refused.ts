import { setTimeout as sleep } from 'node:timers/promises';

import { defineProbe, type Trial } from '../probe';
import { allowed } from '../trial';
import { Caller, claimsOf } from './caller';
import { endSession } from './end-session';

const path = '/me';
/** The environment's bound on staleness, and a moment for the calls themselves. */
const BOUND_SECONDS = 20;
const SLACK_SECONDS = 3;

export default defineProbe({
  id: 'PR-API-03',
  title: 'A session that was revoked is shut out within the stated time, and no other with it',
  controls: ['IDN-03', 'IDN-05'],
  level: 'shim',
  act: (context) =>
    Caller.during(context, async (caller) => {
      const { api } = caller;
      const trials: Trial[] = [];
      const [lost, other] = [(await caller.signIn()).access, (await caller.signIn()).access];
      await allowed(trials, 'calls with a good token', () => api.call({ path, token: lost }));
      await allowed(trials, 'ends that session', () =>
        endSession(context, String(claimsOf(lost)['origin_jti'])),
      );
      const begun = Date.now();
      const seconds = () => (Date.now() - begun) / 1000;
      let open = true;
      while (open && seconds() < BOUND_SECONDS + SLACK_SECONDS) {
        open = await api.call({ path, token: lost }).then(
          () => true,
          (error: unknown) => !(error instanceof Error && error.name === 'Http401'),
        );
        if (open) await sleep(500);
      }
      const detail = open ? `open after ${BOUND_SECONDS} s` : `shut after ${seconds().toFixed(1)} s`;
      const what = `calls with a token of the session, ${BOUND_SECONDS} s later`;
      trials.push({ what, expected: 'refused', seen: open ? 'allowed' : 'refused', detail });
      await allowed(trials, 'calls with a token of another session of the same user', () =>
        api.call({ path, token: other }),
      );
      return trials;
    }),
});
