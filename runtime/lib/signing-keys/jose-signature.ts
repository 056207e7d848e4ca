import { SigningKeyError } from './error';

const integer = 0x02;
const sequence = 0x30;
/** Bytes of a coordinate of P-256. */
const size = 32;

/** A signature of P-256 as JOSE has it (two numbers of 32 bytes), from how KMS gives it (DER). */
export function joseSignature(der: Uint8Array): Buffer {
  const bytes = Buffer.from(der);
  if (bytes[0] !== sequence || bytes[1] !== bytes.length - 2) throw new SigningKeyError('signature-refused');
  const [r, end] = numberAt(bytes, 2);
  const [s, over] = numberAt(bytes, end);
  if (over !== bytes.length) throw new SigningKeyError('signature-refused');
  return Buffer.concat([r, s]);
}

/** A number of 32 bytes, and where what follows it begins. */
function numberAt(bytes: Buffer, at: number): [Buffer, number] {
  const end = at + 2 + (bytes[at + 1] ?? 0);
  const value = bytes.subarray(at + 2, end);
  const digits = value.subarray(Math.max(0, value.length - size));
  const tooLong = value.length > size + 1 || (value.length === size + 1 && value[0] !== 0);
  if (bytes[at] !== integer || end > bytes.length || value.length === 0 || tooLong)
    throw new SigningKeyError('signature-refused');
  return [Buffer.concat([Buffer.alloc(size - digits.length), digits]), end];
}
