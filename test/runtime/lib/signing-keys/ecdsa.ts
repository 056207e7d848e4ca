import { createECDH, createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';

const order = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');

/** A key of P-256 that signs hashes, as KMS does and Node does not. */
export class P256Key {
  /** As KMS gives it (DER). */
  readonly publicKey: Buffer;
  private readonly secret: bigint;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.publicKey = publicKey.export({ format: 'der', type: 'spki' });
    this.secret = numberOf(
      Buffer.from(
        createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' })).export({ format: 'jwk' }).d ??
          '',
        'base64url',
      ),
    );
  }

  /** A signature of a hash of 32 bytes, as KMS gives it (DER). */
  sign(hash: Uint8Array): Buffer {
    const once = createECDH('prime256v1');
    const k = randomBytes(32);
    once.setPrivateKey(k);
    // The point is 04, x, y.
    const r = numberOf(once.getPublicKey().subarray(1, 33)) % order;
    const s = (inverse(numberOf(k)) * (numberOf(hash) + r * this.secret)) % order;
    const body = Buffer.concat([integer(r), integer(s)]);
    return Buffer.concat([Buffer.from([0x30, body.length]), body]);
  }
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

/** By Fermat: the order is a prime. */
function inverse(value: bigint): bigint {
  let [result, base] = [1n, value % order];
  for (let exponent = order - 2n; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) result = (result * base) % order;
    base = (base * base) % order;
  }
  return result;
}

/** A number of DER: as short as can be, with a zero in front where the first bit would say that it is negative. */
function integer(value: bigint): Buffer {
  const text = value.toString(16);
  const bytes = Buffer.from(text.length % 2 === 0 ? text : `0${text}`, 'hex');
  const signed = (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
  return Buffer.concat([Buffer.from([0x02, signed.length]), signed]);
}
