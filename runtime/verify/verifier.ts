import { type Expectation, identityIn } from './claims';
import { fetchKeys } from './fetch-keys';
import { formOf } from './form';
import { type Identity } from './identity';
import { type KeyLimits, KeySet } from './keys';
import { type ReadEntries, Revocations } from './revocations';
import { Signatures } from './signatures';
import { checkedSettings, type CheckedSettings, type VerifierSettings } from './settings';

/** An hour, a day, and half a minute. */
const keyLimits: KeyLimits = { refreshSeconds: 3600, outageSeconds: 86_400, retrySeconds: 30 };

export interface VerifierClients {
  /** Says which tokens were revoked before their time. */
  readonly readEntries: ReadEntries;
  /** @default - asks the issuer over the network */
  readonly fetchKeys?: (uri: string) => Promise<unknown>;
  /** @default - the clock of this machine */
  readonly now?: () => Date;
}

/**
 * Says whose token it is, or refuses it. Make one, and keep it: it holds the issuer's keys, which it asks for at most every 30
 * seconds whatever tokens come, anew every hour, and uses for a day if the issuer does not answer.
 *
 * @example
 * const verifier = new TokenVerifier({ issuer, clientIds: ['4abc'] }, dynamoDbList('revocations'));
 * const { subject, tenant } = await verifier.verify(token, { scopes: ['orders/read'] });
 */
export class TokenVerifier {
  private readonly settings: CheckedSettings;
  private readonly signatures: Signatures;
  private readonly keys: KeySet;
  private readonly revocations: Revocations;
  private readonly now: () => number;

  /** @throws VerifierSettingsError */
  constructor(settings: VerifierSettings, clients: VerifierClients) {
    const { readEntries, fetchKeys: fetch = fetchKeys, now = () => new Date() } = clients;
    this.settings = checkedSettings(settings);
    const { jwksUri, algorithms, revocationCacheSeconds } = this.settings;
    this.now = () => now().getTime() / 1000;
    this.signatures = new Signatures(this.settings);
    this.keys = new KeySet(
      () => fetch(jwksUri),
      (keys) => this.signatures.cacheJwks({ keys }),
      this.now,
      algorithms,
      keyLimits,
    );
    this.revocations = new Revocations(readEntries, this.now, revocationCacheSeconds);
  }

  /**
   * Who shows this token.
   *
   * @throws TokenError, whose `status` is what to answer with and whose `code` is for the log; nothing else
   */
  async verify(token: string, expected: Partial<Expectation> = {}): Promise<Identity> {
    const { scopes = [], nonce } = expected;
    const form = formOf(token, this.settings.algorithms);
    if (!this.keys.has(form.kid)) await this.keys.need(form.kid);
    this.signatures.check(form);
    const identity = identityIn(form.payload, this.settings, { scopes, nonce }, this.now());
    return this.revocations.check(identity);
  }
}
