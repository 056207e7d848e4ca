import { createDiffieHellmanGroup, createHash } from 'node:crypto';
import { beginExchange } from '../../probes/identity/srp';

const N = BigInt(`0x${createDiffieHellmanGroup('modp15').getPrime('hex')}`);
const challenge = {
  USER_ID_FOR_SRP: 'user',
  SECRET_BLOCK: Buffer.from('block').toString('base64'),
  SRP_B: N.toString(16).slice(0, -2) + '01',
  SALT: createHash('sha256').update('salt').digest('hex').slice(0, 32),
};

test('what is sent first is a number of the group and differs each time', () => {
  const [one, other] = [beginExchange('eu-west-1_Pool'), beginExchange('eu-west-1_Pool')];
  expect(BigInt(`0x${one.a}`) < N).toBe(true);
  expect(one.a).not.toBe(other.a);
});

test('the proof depends on the password and on the time, and the password is not in it', () => {
  const at = new Date('2026-11-03T09:05:07Z');
  const exchange = beginExchange('eu-west-1_Pool', () => at);
  const right = exchange.answer(challenge, 'Right-1-password!');
  expect(right['TIMESTAMP']).toBe('Tue Nov 3 09:05:07 UTC 2026');
  expect(right['PASSWORD_CLAIM_SIGNATURE']).not.toBe(
    exchange.answer(challenge, 'Wrong')['PASSWORD_CLAIM_SIGNATURE'],
  );
  expect(exchange.answer(challenge, 'Right-1-password!')).toEqual(right);
  expect(JSON.stringify(right)).not.toContain('Right-1-password!');
});
