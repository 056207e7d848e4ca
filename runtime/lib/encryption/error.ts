/** Why something was not encrypted or not decrypted: for programs, literal and stable. */
export type EncryptionErrorCode =
  | 'settings-invalid'
  /** The scope, or what is to be encrypted, is of no form that is taken. */
  | 'input-invalid'
  /** Not a message of this library, or of a newer version of it. */
  | 'format-unknown'
  /** The message says that it is another tenant's, or for another purpose or schema version. */
  | 'scope-mismatch'
  /** Changed, cut, put together from others, or under another key. Which of them is not said. */
  | 'message-refused'
  /** The tenant's key may not be used: no access, disabled, to be deleted, or none. Trying again does not help. */
  | 'key-refused'
  /** The tenant's key could not be asked in time. Try again later. */
  | 'key-unavailable'
  /** The tenant was dropped while its key was on the way. */
  | 'tenant-dropped';

const says: Readonly<Record<EncryptionErrorCode, string>> = {
  'settings-invalid': 'settings of the encryption cannot be used',
  'input-invalid': 'this cannot be encrypted or decrypted',
  'format-unknown': 'this is no encrypted message of a version that is known here',
  'scope-mismatch': 'the message is for another tenant, purpose or schema version',
  'message-refused': 'the message is not what was encrypted',
  'key-refused': "the tenant's key may not be used",
  'key-unavailable': "the tenant's key cannot be asked now",
  'tenant-dropped': 'the tenant was dropped',
};

/** A refusal of the encryption. Never says anything of a key or of what was encrypted. */
export class EncryptionError extends Error {
  constructor(
    readonly code: EncryptionErrorCode,
    detail?: string,
  ) {
    super(detail === undefined ? says[code] : `${says[code]}: ${detail}`);
    this.name = 'EncryptionError';
  }
}
