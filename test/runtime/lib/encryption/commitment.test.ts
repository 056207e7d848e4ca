import { createCipheriv, createDecipheriv } from 'node:crypto';
import { newest } from '../../../../runtime/lib/encryption/format';
import { MessageKey } from '../../../../runtime/lib/encryption/message-key';
import { Dice } from '../../../../scripts/fuzz/dice';
import { refuses } from '../../../refuses';
import { underTwoKeys } from './two-keys';
import { derived, nonceOf } from './reference';

const attempts = 300;
const bytesOf = (dice: Dice, length: number) => Buffer.from(dice.times(length, () => dice.below(256)));

/** A header that commits to the first of two data keys, and a frame that AES-GCM opens under the keys of both. */
async function attack(dice: Dice) {
  const [first, second] = [bytesOf(dice, 32), bytesOf(dice, 32)];
  const [salt, start] = [bytesOf(dice, 32), bytesOf(dice, 200)];
  const prefix = Buffer.concat([start, salt]);
  const [one, other] = await Promise.all([first, second].map((key) => derived(key, salt, prefix)));
  if (!one || !other) throw new Error('two keys were asked for');
  const header = Buffer.concat([prefix, one.commitment]);
  const sides = [one, other].map(({ key, nonce }) => ({ key, nonce: nonceOf(nonce, 0, true) }));
  const frame = underTwoKeys(sides, header, bytesOf(dice, 16 * (1 + dice.below(20))));
  const keys = [first, second].map((key) => MessageKey.derive(newest, key, salt, prefix));
  return { sides, header, frame, keys, commitment: one.commitment };
}

/** What AES-GCM alone says. */
function plainGcm(key: Buffer, nonce: Buffer, header: Buffer, frame: Buffer): boolean {
  const opening = createDecipheriv('aes-256-gcm', key, nonce).setAAD(header).setAuthTag(frame.subarray(-16));
  opening.update(frame.subarray(0, -16));
  opening.final();
  return true;
}

refuses('DAT-01', 'one message under two keys, which AES-GCM alone opens under both', async () => {
  for (let at = 0; at < attempts; at += 1) {
    const { sides, header, frame, keys, commitment } = await attack(new Dice(6, at));
    // The attack itself works: both keys open the frame, and the library's own keys are these two.
    for (const { key, nonce } of sides) expect(plainGcm(key, nonce, header, frame)).toBe(true);
    const [one, other] = keys;
    one?.checkCommitment(commitment);
    expect(one?.open(header, frame, true)).toHaveLength(frame.length - 16);
    expect(() => other?.checkCommitment(commitment)).toThrow('not what was encrypted');
  }
});

test('a frame that was made for one key is not opened by another', () => {
  const sealing = createCipheriv('aes-256-gcm', Buffer.alloc(32, 1), Buffer.alloc(12));
  const frame = Buffer.concat([sealing.update('whatever'), sealing.final(), sealing.getAuthTag()]);
  expect(plainGcm(Buffer.alloc(32, 1), Buffer.alloc(12), Buffer.alloc(0), frame)).toBe(true);
  expect(() => plainGcm(Buffer.alloc(32, 2), Buffer.alloc(12), Buffer.alloc(0), frame)).toThrow();
});
