import fc from 'fast-check';
import { EncryptionError } from '../../../../runtime/lib/encryption/error';
import { TenantEncryption } from '../../../../runtime/lib/encryption/tenant-encryption';
import { chunks, collected, scope, world } from './key-service';

const frame = 65_536;
/** Around the ends of frames more often than anywhere else. */
const length = fc.oneof(
  fc.nat({ max: 300 }),
  fc
    .tuple(fc.constantFrom(0, 1, 2, 3), fc.integer({ min: -1, max: 1 }))
    .map(([frames, by]) => Math.max(0, frames * frame + by)),
  fc.nat({ max: 3 * frame }),
);
const plaintexts = fc
  .tuple(length, fc.nat({ max: 255 }))
  .map(([size, seed]) => Buffer.from(Array.from({ length: size }, (_, at) => (at * 31 + seed) & 255)));
const sizes = fc.array(fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 2 * frame })), { maxLength: 12 });
const scopes = fc.record({
  tenant: fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?$/),
  purpose: fc.stringMatching(/^[a-z0-9][a-z0-9._/-]{0,63}$/),
  schemaVersion: fc.integer({ min: 1, max: 0xffff_ffff }),
});

test('whatever is encrypted decrypts to the same, at once or as a stream, however its pieces are cut', async () => {
  const { encryption } = world({ maxTenants: 3 });
  await fc.assert(
    fc.asyncProperty(plaintexts, scopes, sizes, sizes, async (plaintext, of, cut, cutAgain) => {
      const whole = await encryption.encrypt(plaintext, of);
      const streamed = await collected(encryption.encryptStream(chunks(plaintext, cut), of));
      expect(TenantEncryption.scopeOf(whole)).toEqual(of);
      expect(streamed.length).toBe(whole.length);
      for (const message of [whole, streamed]) {
        expect((await encryption.decrypt(message, of)).equals(plaintext)).toBe(true);
        const read = await collected(encryption.decryptStream(chunks(message, cutAgain), of));
        expect(read.equals(plaintext)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test('the same plaintext never gives the same message twice, and none of it shows', async () => {
  const { encryption } = world();
  const plaintext = Buffer.from('account 4711, balance 12');
  const messages = await Promise.all(Array.from({ length: 300 }, () => encryption.encrypt(plaintext, scope)));
  expect(new Set(messages.map((message) => message.toString('hex'))).size).toBe(300);
  expect(messages.filter((message) => message.includes('4711'))).toEqual([]);
});

test('a stream of any length is held one frame at a time', async () => {
  const { encryption } = world();
  const [pieces, size] = [2000, frame];
  let asked = 0;
  async function* source(): AsyncGenerator<Buffer> {
    for (; asked < pieces; asked += 1) yield Buffer.alloc(size, asked);
  }
  let given = 0;
  for await (const plain of encryption.decryptStream(encryption.encryptStream(source(), scope), scope)) {
    given += plain.length;
    // What was read and not yet given: never more than a few frames of the 125 MiB.
    expect(asked * size - given).toBeLessThan(4 * size);
  }
  expect(given).toBe(pieces * size);
});

test('a scope of another form is refused before any key is asked for', async () => {
  const { encryption, keys } = world();
  for (const wrong of [
    ...['', 'Acme', 'acme/..', '*', 'a'.repeat(49)].map((tenant) => ({ ...scope, tenant })),
    ...['', 'Invoices', 'in voices', '*', 'a'.repeat(65)].map((purpose) => ({ ...scope, purpose })),
    ...[0, -1, 1.5, Number.NaN, 2 ** 32].map((schemaVersion) => ({ ...scope, schemaVersion })),
  ])
    await expect(encryption.encrypt(Buffer.from('x'), wrong)).rejects.toMatchObject({
      code: 'input-invalid',
    });
  expect(keys.calls).toEqual([]);
});

test('settings out of bounds are refused with what is wrong', () => {
  for (const wrong of [{ maxAgeSeconds: 9 }, { maxMessages: 0 }, { maxTenants: 1.5 }, { maxAge: 3 }])
    expect(() => world(wrong as object)).toThrow(EncryptionError);
  expect(() => world({ maxAgeSeconds: 9 })).toThrow(/maxAgeSeconds/);
});
