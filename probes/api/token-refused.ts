import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { learnWhy, NOT_LET_IN } from './api';
import { Caller, claimsOf } from './caller';
import { Forger } from './forged';
import { tokenOfAnotherPool } from './other-pool';

const path = '/me';

export default defineProbe({
  id: 'PR-API-01',
  title: 'The API takes access tokens of its own clients as they were signed, and no others',
  controls: ['IDN-05'],
  level: 'shim',
  act: (context) =>
    Caller.during(context, async (caller) => {
      const { api, stranger } = caller;
      const trials: Trial[] = [];
      const refuse = (what: string, token?: string) =>
        refused(trials, what, NOT_LET_IN, () => api.call({ path, token }));
      const { access, id } = await caller.signIn();
      const forger = await Forger.of(access, context.addresses.keys(stranger.poolId));

      await refuse('calls without a token');
      await refuse('calls with words that are no token', 'let-me-in');
      await refuse('shows the ID token of the same sign-in', id);
      await refuse('shows a token of another client of the pool', (await caller.signInAsStranger()).access);
      await refuse('shows a token of another pool', await tokenOfAnotherPool(context));
      await refuse('shows a token that says that it is unsigned', forger.unsigned());
      await refuse(
        'shows a token signed with the public key as if it were a secret',
        forger.signedWithPublicKey(),
      );
      await refuse('shows a token that was made to live longer', forger.claiming({ exp: 4_000_000_000 }));
      await refuse('shows a token that was made to be of somebody else', forger.claiming({ sub: 'admin' }));
      await refuse(
        'shows a token that was given scopes',
        forger.claiming({ scope: 'notes/read notes/write' }),
      );
      await learnWhy(trials, 'hears why a token is refused', () =>
        api.call({ path, token: forger.unsigned() }),
      );

      const who = await allowed(trials, 'shows the access token as it was given', () =>
        api.call({ path, token: access }),
      );
      trials.push(known(who, access));
      return trials;
    }),
});

/** Whether the handler was told who calls, by the authorizer and not by the caller. */
function known(who: unknown, token: string): Trial {
  const { sub, client_id: client, jti } = claimsOf(token);
  const told =
    typeof who === 'object' && who !== null ? { subject: '', client: '', tokenId: '', ...who } : {};
  const same = JSON.stringify([sub, client, jti]);
  const seen = JSON.stringify(
    ['subject', 'client', 'tokenId'].map((name) => new Map(Object.entries(told)).get(name)),
  );
  const what = 'is known to the function behind by subject, client and token';
  return { what, expected: 'allowed', seen: seen === same ? 'allowed' : 'refused', detail: seen };
}
