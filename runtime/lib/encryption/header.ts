import { EncryptionError } from './error';
import { type Format, formats, sizes } from './format';
import { type CheckedScope, checkedScope, type Scope } from './scope';

/** What stands before the frames. */
export interface Header {
  readonly format: Format;
  readonly scope: CheckedScope;
  /** The data key as KMS encrypted it. */
  readonly wrapped: Buffer;
  readonly salt: Buffer;
  readonly commitment: Buffer;
  /** All but the commitment: what the message's key is derived from. */
  readonly prefix: Buffer;
  /** All of it, which every frame is bound to. */
  readonly bytes: Buffer;
}

const magic = Buffer.from('PCE');
const longestWrapped = 6144;
/** Whoever sends more without a header being complete sends none. */
export const longestHeader = 4 + 1 + 48 + 1 + 64 + 4 + 2 + longestWrapped + sizes.salt + sizes.commitment;

/** The header up to the salt: the same for every message under a data key. */
export function headerStart(format: Format, scope: Scope, wrapped: Uint8Array): Buffer {
  if (wrapped.length < 1 || wrapped.length > longestWrapped) throw new EncryptionError('key-unavailable');
  const schemaVersion = Buffer.alloc(4);
  schemaVersion.writeUInt32BE(scope.schemaVersion);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(wrapped.length);
  const [tenant, purpose] = [Buffer.from(scope.tenant, 'ascii'), Buffer.from(scope.purpose, 'ascii')];
  return Buffer.concat([
    ...[magic, Buffer.of(format.version)],
    ...[Buffer.of(tenant.length), tenant, Buffer.of(purpose.length), purpose, schemaVersion],
    ...[length, wrapped],
  ]);
}

/**
 * Reads the header that a message begins with. There is one way to write a scope, so that two readers cannot differ.
 *
 * @returns undefined if the bytes end before the header does
 * @throws EncryptionError `format-unknown`
 */
export function readHeader(bytes: Buffer): Header | undefined {
  if (!bytes.subarray(0, 3).equals(magic.subarray(0, bytes.length)))
    throw new EncryptionError('format-unknown');
  const cursor = new Cursor(bytes, 4);
  const format = formats.find(({ version }) => version === bytes[3]);
  if (format === undefined) {
    if (bytes.length < 4) return undefined;
    throw new EncryptionError('format-unknown');
  }
  const tenant = cursor.take(cursor.number(1));
  const purpose = cursor.take(cursor.number(1));
  const schemaVersion = cursor.number(4);
  const wrapped = cursor.take(cursor.number(2));
  const salt = cursor.take(sizes.salt);
  const prefix = bytes.subarray(0, cursor.at);
  const commitment = cursor.take(sizes.commitment);
  if (cursor.at > bytes.length) return undefined;
  const scope = scopeIn(tenant, purpose, schemaVersion);
  if (wrapped.length < 1 || wrapped.length > longestWrapped) throw new EncryptionError('format-unknown');
  return { format, scope, wrapped, salt, commitment, prefix, bytes: bytes.subarray(0, cursor.at) };
}

function scopeIn(tenant: Buffer, purpose: Buffer, schemaVersion: number): CheckedScope {
  try {
    return checkedScope({
      tenant: tenant.toString('latin1'),
      purpose: purpose.toString('latin1'),
      schemaVersion,
    });
  } catch {
    throw new EncryptionError('format-unknown');
  }
}

/** Reads on past the end, where everything is empty: whether the bytes were enough is looked at once, afterwards. */
class Cursor {
  constructor(
    private readonly bytes: Buffer,
    public at: number,
  ) {}

  take(length: number): Buffer {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  number(length: number): number {
    const bytes = this.take(length);
    return bytes.length === length ? bytes.readUIntBE(0, length) : 0;
  }
}
