/** Why something was not signed or not rotated: for programs, literal and stable. */
export type SigningKeyErrorCode =
  | 'settings-invalid'
  /** The life of a token is not one that the rotation waits for. */
  | 'token-life-refused'
  /** KMS answered with another key, or with something that is no signature. */
  | 'signature-refused'
  /** A key cannot be used: disabled, being deleted, or no key for ES256. */
  | 'key-unusable'
  /** The public keys are gone, while there is a key that signs. */
  | 'jwks-lost'
  /** Somebody else had changed the public keys: they are mended now. */
  | 'jwks-changed'
  /** Other runs changed the state again and again. */
  | 'contended'
  | 'rotation-overdue';

const says: Readonly<Record<SigningKeyErrorCode, string>> = {
  'settings-invalid': 'settings of the signing key cannot be used',
  'token-life-refused': 'a token cannot live so long',
  'signature-refused': 'KMS did not sign as it was asked to',
  'key-unusable':
    'a key cannot be used: cancel its deletion and enable it, or delete its alias, so that another is made',
  'jwks-lost': 'the public keys are gone while a key signs: restore the last version of the object',
  'jwks-changed':
    'somebody changed the public keys: they are mended, and whoever could change them could sign',
  contended: 'other runs changed the state again and again: run again',
  'rotation-overdue': 'the key that signs is older than it may be',
};

/** A refusal of the signing key. Never says anything of a token. */
export class SigningKeyError extends Error {
  constructor(
    readonly code: SigningKeyErrorCode,
    detail?: string,
  ) {
    super(detail === undefined ? says[code] : `${says[code]} (${detail})`);
    this.name = 'SigningKeyError';
  }
}

/** Whether AWS answered with one of these errors. */
export function isOneOf(error: unknown, ...names: readonly string[]): boolean {
  return error instanceof Error && names.includes(error.name);
}
