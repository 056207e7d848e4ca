import { createDiffieHellmanGroup, createHash, createHmac, randomBytes } from 'node:crypto';

/**
 * The user's side of Secure Remote Password as Cognito speaks it: the password never leaves this process.
 *
 * The group is number 15 of RFC 3526, with generator 2.
 */
const N = BigInt(`0x${createDiffieHellmanGroup('modp15').getPrime('hex')}`);
const G = 2n;
const K = hash(padded(N), padded(G));

export interface Exchange {
  /** What goes to the server first. */
  readonly a: string;
  /** The answer to PASSWORD_VERIFIER. */
  readonly answer: (challenge: Readonly<Record<string, string>>, password: string) => Record<string, string>;
}

export function beginExchange(userPoolId: string, now: () => Date = () => new Date()): Exchange {
  const secret = BigInt(`0x${randomBytes(64).toString('hex')}`);
  const open = power(G, secret);
  return {
    a: open.toString(16),
    answer: (challenge, password) => {
      const user = challenge['USER_ID_FOR_SRP'] ?? '';
      const block = challenge['SECRET_BLOCK'] ?? '';
      const pool = userPoolId.split('_')[1] ?? '';
      const b = BigInt(`0x${challenge['SRP_B'] ?? '0'}`);
      const u = hash(padded(open), padded(b));
      const inner = createHash('sha256').update(`${pool}${user}:${password}`).digest();
      const x = hash(padded(BigInt(`0x${challenge['SALT'] ?? '0'}`)), inner);
      const base = (((b - K * power(G, x)) % N) + N) % N;
      const key = derived(padded(power(base, secret + u * x)), padded(u));
      const time = timestamp(now());
      const proof = createHmac('sha256', key)
        .update(pool + user)
        .update(Buffer.from(block, 'base64'))
        .update(time);
      return {
        USERNAME: user,
        PASSWORD_CLAIM_SECRET_BLOCK: block,
        PASSWORD_CLAIM_SIGNATURE: proof.digest('base64'),
        TIMESTAMP: time,
      };
    },
  };
}

/** Big-endian bytes, with a leading zero where the first bit is set: numbers count as signed. */
function padded(value: bigint): Buffer {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex');
}

function hash(...parts: Buffer[]): bigint {
  const digest = createHash('sha256').update(Buffer.concat(parts)).digest('hex');
  return BigInt(`0x${digest}`);
}

function derived(secret: Buffer, salt: Buffer): Buffer {
  const pseudoRandom = createHmac('sha256', salt).update(secret).digest();
  return createHmac('sha256', pseudoRandom)
    .update('Caldera Derived Key')
    .update(Buffer.from([1]))
    .digest()
    .subarray(0, 16);
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let factor = base % N;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % N;
    factor = (factor * factor) % N;
  }
  return result;
}

/** `Tue Nov 3 09:05:07 UTC 2026`: the day without a leading zero. */
function timestamp(at: Date): string {
  const [week = '', day = '', month = '', year = '', time = ''] = at
    .toUTCString()
    .replace(',', '')
    .split(' ');
  return `${week} ${month} ${Number(day)} ${time} UTC ${year}`;
}
