import { z } from 'zod';
import { TokenError } from './error';

const text = z.string().exactOptional();
const jwk = z.object({
  kty: z.string(),
  kid: z.string().min(1),
  alg: z.string(),
  use: z.literal('sig').exactOptional(),
  n: text,
  e: text,
  crv: text,
  x: text,
  y: text,
});
const jwks = z.object({ keys: z.array(z.unknown()).max(100) });
export type Jwk = z.infer<typeof jwk>;

export interface KeyLimits {
  /** Keys are asked for again when they are so old: a key that the issuer withdrew is trusted no longer than that. */
  readonly refreshSeconds: number;
  /** While the issuer does not answer, keys are used until they are so old. */
  readonly outageSeconds: number;
  /** The issuer is asked no more often than this, whatever tokens come. */
  readonly retrySeconds: number;
}

/** The keys of one issuer, held here, and asked for as seldom as that is safe. */
export class KeySet {
  private kids: ReadonlySet<string> = new Set();
  private heldSince = Number.NEGATIVE_INFINITY;
  private askedAt = Number.NEGATIVE_INFINITY;
  private asking: Promise<void> | undefined;

  /**
   * @param ask gets the issuer's answer
   * @param hold is given the keys that count from now on
   * @param now seconds
   */
  constructor(
    private readonly ask: () => Promise<unknown>,
    private readonly hold: (keys: Jwk[]) => void,
    private readonly now: () => number,
    private readonly algorithms: readonly string[],
    private readonly limits: KeyLimits,
  ) {}

  /** Whether the key is held and fresh: then nothing has to be awaited. */
  has(kid: string): boolean {
    return this.kids.has(kid) && this.age() < this.limits.refreshSeconds;
  }

  /**
   * Sees to it that the key is held.
   *
   * @throws TokenError `key-unknown`, or `keys-unavailable` if the issuer cannot be asked and what is held is too old
   */
  async need(kid: string): Promise<void> {
    if (!this.has(kid)) await this.refresh();
    if (this.age() >= this.limits.outageSeconds) throw new TokenError('keys-unavailable');
    if (!this.kids.has(kid)) throw new TokenError('key-unknown');
  }

  private refresh(): Promise<void> | undefined {
    if (this.asking === undefined && this.now() - this.askedAt >= this.limits.retrySeconds) {
      this.askedAt = this.now();
      this.asking = this.replace().finally(() => (this.asking = undefined));
    }
    return this.asking;
  }

  private async replace(): Promise<void> {
    try {
      const usable = usableKeys(await this.ask(), this.algorithms);
      // An answer without a single key is a fault of the issuer's: a real one always signs with something.
      if (usable.length === 0) return;
      this.hold(usable);
      this.kids = new Set(usable.map(({ kid }) => kid));
      this.heldSince = this.askedAt;
    } catch {
      // What is held is used on, for as long as the limits let it.
    }
  }

  private age(): number {
    return this.now() - this.heldSince;
  }
}

/** Keys that verify signatures of the algorithms; of several under one id, none. */
function usableKeys(answer: unknown, algorithms: readonly string[]): Jwk[] {
  const keys = jwks.parse(answer).keys.flatMap((each) => {
    const key = jwk.safeParse(each).data;
    return key === undefined || isPrivate(each) ? [] : [key];
  });
  const fit = keys.filter((key) => algorithms.includes(key.alg) && isStrong(key));
  return fit.filter(({ kid }) => keys.filter((other) => other.kid === kid).length === 1);
}

/** RSA from 2048 bits on; the other families have no short keys among the algorithms that are taken. */
function isStrong({ kty, alg, n = '' }: Jwk): boolean {
  if (!alg.startsWith('RS')) return kty === (alg === 'EdDSA' ? 'OKP' : 'EC');
  const [first = 0, ...rest] = Buffer.from(n, 'base64url');
  return kty === 'RSA' && first !== 0 && 32 - Math.clz32(first) + 8 * rest.length >= 2048;
}

/** Whoever publishes the private part lets everybody sign. */
function isPrivate(key: unknown): boolean {
  return typeof key === 'object' && key !== null && 'd' in key;
}
