import { type Identity, type StepUp } from './identity';
import { type Entry, type ReadEntries, sessionKey, stepUpKey, tokenKey, userKey } from './revocations';

/** Where entries are. */
export interface EntryStore {
  readonly read: ReadEntries;
  readonly put: (entry: Entry) => Promise<void>;
}

const day = 86_400;
/** A day longer than the longest refresh token lives: until then a session could come back. */
const longestSession = 31 * day;

/**
 * Ends tokens before their time. An issuer's own revocation keeps a session from being refreshed; tokens that are out work on
 * until they end, unless the list says otherwise. A verifier hears of it within its staleness bound.
 */
export class RevocationList {
  /** What a verifier asks. */
  readonly readEntries: ReadEntries;

  constructor(
    private readonly store: EntryStore,
    private readonly clock: () => Date = () => new Date(),
  ) {
    this.readEntries = store.read;
  }

  /** Ends one token. */
  revokeToken({ tokenId, expiresAt }: Pick<Identity, 'tokenId' | 'expiresAt'>): Promise<void> {
    return this.store.put({ id: tokenKey(tokenId), expires: secondsOf(expiresAt) + day });
  }

  /** Ends all tokens of one sign-in, those of later refreshes too. */
  revokeSession(session: string): Promise<void> {
    return this.store.put({ id: sessionKey(session), expires: secondsOf(this.clock()) + longestSession });
  }

  /** Ends every session of a user that began before now. */
  revokeUser(user: string): Promise<void> {
    const now = secondsOf(this.clock());
    return this.store.put({ id: userKey(user), notBefore: now, expires: now + longestSession });
  }

  /**
   * Notes the factors that our own step-up has just asked the user of a session for.
   *
   * @param seconds how long they count
   */
  recordStepUp(session: string, { factors, at }: StepUp, seconds: number): Promise<void> {
    const expires = secondsOf(at) + seconds;
    return this.store.put({ id: stepUpKey(session), at: secondsOf(at), factors, expires });
  }
}

function secondsOf(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
