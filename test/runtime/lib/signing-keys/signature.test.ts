import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import { joseSignature } from '../../../../runtime/lib/signing-keys/jose-signature';
import { P256Key } from './ecdsa';

test('a signature of KMS becomes that of JOSE, whatever the size of its numbers', () => {
  const key = new P256Key();
  const publicKey = createPublicKey({ key: key.publicKey, format: 'der', type: 'spki' });
  const lengths = new Set<number>();
  for (let round = 0; round < 600; round += 1) {
    const text = randomBytes(8);
    const der = key.sign(createHash('sha256').update(text).digest());
    lengths.add(der.length);
    const signature = joseSignature(der);
    expect(signature).toHaveLength(64);
    expect(verify('sha256', text, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
  }
  // Short and long ones were among them.
  expect(lengths.size).toBeGreaterThan(2);
});

const ones = (count: number) => Array<number>(count).fill(1);
test.each([
  ['nothing', []],
  ['no sequence', [0x31, 6, 2, 1, 1, 2, 1, 1]],
  ['a length that is another', [0x30, 7, 2, 1, 1, 2, 1, 1]],
  ['one number', [0x30, 3, 2, 1, 1]],
  ['something that is no number', [0x30, 6, 3, 1, 1, 2, 1, 1]],
  ['a number without digits', [0x30, 5, 2, 0, 2, 1, 1]],
  ['something after it', [0x30, 7, 2, 1, 1, 2, 1, 1, 0]],
  ['a number of 33 bytes that is no number below', [0x30, 38, 2, 33, 1, ...ones(32), 2, 1, 1]],
  ['a number of 34 bytes', [0x30, 39, 2, 34, 0, ...ones(33), 2, 1, 1]],
  ['a number that ends beyond it', [0x30, 6, 2, 1, 1, 2, 9, 1]],
])('%s is no signature', (_, bytes) => {
  expect(() => joseSignature(Buffer.from(bytes))).toThrow('KMS did not sign as it was asked to');
});

test('the smallest signature is one', () => {
  const padded = Buffer.alloc(64);
  padded[31] = 1;
  padded[63] = 2;
  expect(joseSignature(Buffer.from([0x30, 6, 2, 1, 1, 2, 1, 2]))).toEqual(padded);
});
