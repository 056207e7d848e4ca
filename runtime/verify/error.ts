/** Why a token is refused. For logs and metrics: what the caller hears is the status alone. */
export type RefusalCode =
  /** Not one token in the compact form, or one that two readers could read differently. */
  | 'token-malformed'
  | 'header-refused'
  | 'key-unknown'
  | 'signature-invalid'
  | 'issuer-refused'
  | 'client-refused'
  | 'audience-refused'
  | 'token-use-refused'
  | 'expired'
  | 'not-yet-valid'
  | 'lifetime-refused'
  | 'nonce-refused'
  | 'claim-missing'
  | 'claim-refused'
  | 'revoked'
  /** The token is good, and not for this. */
  | 'scope-missing'
  /** The issuer's keys could not be had, or are too old. */
  | 'keys-unavailable'
  /** The revocation list does not answer. */
  | 'revocation-unknown';

const statuses: Partial<Record<RefusalCode, { readonly status: 403 | 503; readonly says: string }>> = {
  'scope-missing': { status: 403, says: 'Forbidden' },
  'keys-unavailable': { status: 503, says: 'Service Unavailable' },
  'revocation-unknown': { status: 503, says: 'Service Unavailable' },
};

/** A token that is not taken. Its message is fit for the caller; its code is not. */
export class TokenError extends Error {
  /** What to answer with: who are you, not you, or not now. */
  readonly status: 401 | 403 | 503;

  constructor(
    readonly code: RefusalCode,
    options?: ErrorOptions,
  ) {
    const { status, says } = statuses[code] ?? { status: 401, says: 'Unauthorized' };
    super(says, options);
    this.name = 'TokenError';
    this.status = status;
  }
}

/** A mistake in the verifier's settings; `code` is literal and stable. */
export class VerifierSettingsError extends Error {
  readonly code = 'verifier-settings-invalid';

  constructor(message: string) {
    super(message);
    this.name = 'VerifierSettingsError';
  }
}
