import { identityFrom } from '../../../runtime/verify';
import { contextOf } from '../../../runtime/verify/context';
import { refuses } from '../../refuses';
import { claims, client, now, token, world } from './issuer';

const at = (seconds: number) => new Date(seconds * 1000);

test('an identity comes out of the context of API Gateway as it went in', async () => {
  const { origin_jti: session } = claims;
  const stepUp = { id: `step-up#${session}`, expires: now + 60, at: now - 5, factors: ['passkey', 'totp'] };
  const machine = Object.fromEntries(
    Object.entries({ ...claims, sub: client }).filter(
      ([name]) => !['origin_jti', 'tenant', 'scope'].includes(name),
    ),
  );
  for (const [entries, payload] of [
    [[], claims],
    [[stepUp], claims],
    [[], machine],
  ] as const) {
    const identity = await world({}, entries).verifier.verify(token(payload));
    const context = contextOf(identity);
    expect(Object.values(context).every((value) => typeof value === 'string')).toBe(true);
    expect(identityFrom({ ...context, integrationLatency: 5 }, at(now))).toEqual(identity);
  }
});

refuses('IDN-05', 'a remembered identity whose token has ended since', async () => {
  const context = contextOf(await world().verifier.verify(token()));
  expect(() => identityFrom(context, at(claims.exp))).toThrow(expect.objectContaining({ code: 'expired' }));
  expect(() => identityFrom(context, at(claims.exp - 1))).not.toThrow();
});

refuses('IDN-05', 'an identity that no authorizer wrote', () => {
  for (const nothing of [undefined, null, {}, 'user', { principalId: 'user' }, { kind: 'admin' }])
    expect(() => identityFrom(nothing)).toThrow(
      expect.objectContaining({ code: 'claim-refused', status: 401 }),
    );
});
