import { TokenError } from './error';
import { factors, type Factor, type Identity, type StepUp } from './identity';

/** An entry of the list, as far as it is read. Numbers are seconds since 1970. */
export interface Entry {
  readonly id: string;
  /** After it the entry means nothing. */
  readonly expires: number;
  /** Of a user: sessions that began then or earlier are revoked. */
  readonly notBefore?: number;
  /** Of a step-up: when the factors were shown, and which. */
  readonly at?: number;
  readonly factors?: readonly string[];
}

/** Reads the entries that there are of these ids, in one request; it rejects if it cannot say of each whether there is one. */
export type ReadEntries = (ids: readonly string[]) => Promise<readonly Entry[]>;

interface Answer {
  readonly askedAt: number;
  readonly entries: Promise<readonly Entry[]>;
}

/** So many tokens are remembered; beyond that the oldest is forgotten, and asked for again. */
const remembered = 10_000;

/** The revocation list, with a short memory. What it cannot say counts as revoked. */
export class Revocations {
  private readonly answers = new Map<string, Answer>();

  /** @param now seconds */
  constructor(
    private readonly read: ReadEntries,
    private readonly now: () => number,
    private readonly cacheSeconds: number,
  ) {}

  /**
   * The identity with what our records add to it.
   *
   * @throws TokenError `revoked`, or `revocation-unknown` if the list does not answer
   */
  async check(identity: Identity): Promise<Identity> {
    const found = await this.entriesOf(identity);
    if (found.length === 0) return identity;
    const { tokenId, session, subject } = identity;
    const entries = new Map(found.map((entry) => [entry.id, entry]));
    if (entries.has(tokenKey(tokenId))) throw new TokenError('revoked');
    if (session !== undefined && entries.has(sessionKey(session))) throw new TokenError('revoked');
    const user = entries.get(userKey(subject));
    // An entry without a time ends every session: it was meant to end some.
    if (user && seconds(identity.authTime) <= (user.notBefore ?? Number.POSITIVE_INFINITY))
      throw new TokenError('revoked');
    const stepUp = session === undefined ? undefined : entries.get(stepUpKey(session));
    return stepUp ? { ...identity, factors: this.factorsIn(stepUp) } : identity;
  }

  private entriesOf(identity: Identity): Promise<readonly Entry[]> {
    const { tokenId, session = '', subject } = identity;
    // All that is asked for, and not the token's id alone: nobody but the issuer says that no two tokens share it.
    const key = `${tokenId} ${session} ${subject}`;
    const known = this.answers.get(key);
    if (known && this.now() - known.askedAt < this.cacheSeconds) return known.entries;
    this.answers.delete(key);
    const [oldest] = this.answers.keys();
    if (oldest !== undefined && this.answers.size >= remembered) this.answers.delete(oldest);
    const answer = { askedAt: this.now(), entries: this.ask(idsOf(identity)) };
    this.answers.set(key, answer);
    answer.entries.catch(() => {
      if (this.answers.get(key) === answer) this.answers.delete(key);
    });
    return answer.entries;
  }

  private async ask(ids: readonly string[]): Promise<readonly Entry[]> {
    try {
      return await this.read(ids);
    } catch (cause) {
      throw new TokenError('revocation-unknown', { cause });
    }
  }

  private factorsIn({ at, expires, factors: names = [] }: Entry): StepUp | 'unknown' {
    const known = names.filter((name): name is Factor => factors.some((factor) => factor === name));
    // DynamoDB removes what has ended days later.
    if (at === undefined || known.length === 0 || expires <= this.now()) return 'unknown';
    return { factors: known, at: new Date(at * 1000) };
  }
}

export const tokenKey = (tokenId: string): string => `token#${tokenId}`;
export const sessionKey = (session: string): string => `session#${session}`;
export const userKey = (user: string): string => `user#${user}`;
export const stepUpKey = (session: string): string => `step-up#${session}`;

function idsOf({ tokenId, session, subject }: Identity): string[] {
  const ofSession = session === undefined ? [] : [sessionKey(session), stepUpKey(session)];
  return [tokenKey(tokenId), userKey(subject), ...ofSession];
}

function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
