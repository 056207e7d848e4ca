import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { cipher, newest } from '../../../../runtime/lib/encryption/format';
import vectors from './vectors.json';

const hex = (text: string) => Buffer.from(text, 'hex');

// The format is our own, so nobody has published messages of it. What it is built of has vectors, and these are asked with the
// very names of cipher and hash that messages are written with.
test.each(vectors.gcm)('seals and opens as the GCM specification says: $name', (vector) => {
  const [key, nonce, aad] = [hex(vector.key), hex(vector.nonce), hex(vector.aad)];
  const sealing = createCipheriv(cipher, key, nonce).setAAD(aad);
  const sealed = Buffer.concat([sealing.update(hex(vector.plaintext)), sealing.final()]);
  expect([sealed.toString('hex'), sealing.getAuthTag().toString('hex')]).toEqual([
    vector.ciphertext,
    vector.tag,
  ]);
  const opening = createDecipheriv(cipher, key, nonce).setAAD(aad).setAuthTag(hex(vector.tag));
  expect(Buffer.concat([opening.update(sealed), opening.final()]).toString('hex')).toBe(vector.plaintext);
});

test.each(vectors.hkdf)('derives as RFC 5869 says: $name', ({ ikm, salt, info, okm }) => {
  const derived = hkdfSync(newest.hash, hex(ikm), hex(salt), hex(info), okm.length / 2);
  expect(Buffer.from(derived).toString('hex')).toBe(okm);
});
