import fc from 'fast-check';
import { refuses } from '../../refuses';
import { claims, headers, now, token, verdict, world } from './issuer';
import { revoked } from './mutant-values';
import { mutants } from './mutants';
import { isGood, type Known } from './reference';

jest.setTimeout(120_000);

const known = (scopes: readonly string[]): Known => ({
  scopes,
  revokedTokens: [revoked.token],
  revokedSessions: [revoked.session],
  revokedUsers: { [revoked.user]: revoked.since },
});
const expires = now + 86_400;
const entries = [
  { id: `token#${revoked.token}`, expires },
  { id: `session#${revoked.session}`, expires },
  { id: `user#${revoked.user}`, expires, notBefore: revoked.since },
];

refuses(
  'IDN-05',
  'every mutated token that an independent decision refuses, and takes every one that it takes',
  async () => {
    const one = world({}, entries);
    const seen = { accepted: 0, mutatedAndAccepted: 0, codes: new Set<string>() };
    await fc.assert(
      fc.asyncProperty(mutants, async ({ token: mutant, scopes, steps }) => {
        const said = await verdict(one, mutant, { scopes });
        expect(said === 'accepted').toBe(isGood(mutant, known(scopes)));
        seen.codes.add(said);
        if (said !== 'accepted') return;
        seen.accepted += 1;
        if (steps > 0) seen.mutatedAndAccepted += 1;
      }),
      { numRuns: 12_000 },
    );
    // Positive controls: neither of the two says no to everything, and every reason to refuse has come up.
    expect(seen.accepted).toBeGreaterThan(500);
    expect(seen.mutatedAndAccepted).toBeGreaterThan(100);
    expect([...seen.codes]).toEqual(
      expect.arrayContaining([
        ...['token-malformed', 'header-refused', 'signature-invalid', 'issuer-refused', 'client-refused'],
        ...['audience-refused', 'token-use-refused', 'expired', 'not-yet-valid', 'lifetime-refused'],
        ...['claim-missing', 'claim-refused', 'scope-missing', 'revoked', 'key-unknown'],
      ]),
    );
    // However strange their keys' names were, the issuer was asked once.
    expect(one.seen.keys).toBe(1);
  },
);

test('the two agree on tokens that nobody touched', async () => {
  for (const [header, signer] of [
    [headers.ec, 'ec'],
    [headers.rsa, 'rsa'],
  ] as const) {
    const good = token(claims, header, signer);
    expect([await verdict(world(), good), isGood(good, known(['orders/read']))]).toEqual(['accepted', true]);
  }
});
