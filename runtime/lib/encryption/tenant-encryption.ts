import { randomBytes } from 'node:crypto';
import { type DataKey } from './data-key';
import { EncryptionError } from './error';
import { newest, sizes } from './format';
import { bytesIn, piecesOf, resumed, slicesOf } from './frames';
import { type Header, headerStart, longestHeader, readHeader } from './header';
import { KeyCache } from './key-cache';
import { type KeyService } from './key-service';
import { MessageKey } from './message-key';
import { type CheckedScope, checkedScope, isSameScope, type Scope } from './scope';
import { checkedSettings, type EncryptionSettings } from './settings';

export interface EncryptionClients {
  /** Makes and decrypts data keys: `kmsKeyService()`. */
  readonly keys: KeyService;
  /**
   * Milliseconds since 1970.
   *
   * @default - the clock of this machine
   */
  readonly now?: () => number;
}

/** The key of a message, and what every frame of it is bound to. */
interface Opened {
  readonly key: MessageKey;
  readonly header: Buffer;
}

/**
 * Encrypts what tenants keep, each under data keys of its own. Make one, and keep it: it holds the data keys.
 *
 * What is decrypted is what was encrypted, whole, for the same tenant, purpose and schema version, or there is an error.
 *
 * @example
 * const encryption = new TenantEncryption({ keys: kmsKeyService() });
 * const scope = { tenant: 'acme', purpose: 'invoices', schemaVersion: 1 };
 * const message = await encryption.encrypt(Buffer.from('{"total":12}'), scope);
 * const plaintext = await encryption.decrypt(message, scope);
 */
export class TenantEncryption {
  private readonly cache: KeyCache;

  /** @throws EncryptionError `settings-invalid` */
  constructor(clients: EncryptionClients, settings: EncryptionSettings = {}) {
    const { keys, now = Date.now } = clients;
    this.cache = new KeyCache(keys, checkedSettings(settings), now);
  }

  /**
   * Whom and what a message says it is for. Nobody has checked it: decrypting does.
   *
   * @throws EncryptionError `format-unknown`
   */
  static scopeOf(message: Uint8Array): Scope {
    const header = readHeader(bufferOf(message));
    if (header === undefined) throw new EncryptionError('format-unknown');
    const { tenant, purpose, schemaVersion } = header.scope;
    return { tenant, purpose, schemaVersion };
  }

  /** @throws EncryptionError */
  async encrypt(plaintext: Uint8Array, scope: Scope): Promise<Buffer> {
    const bytes = bufferOf(plaintext);
    return this.cache.forWriting(checkedScope(scope), bytes.length, (dataKey) => {
      const { key, header } = this.begin(dataKey);
      try {
        const parts = [header];
        for (const { bytes: piece, isLast } of slicesOf(bytes, newest.frameBytes))
          parts.push(...key.seal(header, piece, isLast));
        return Buffer.concat(parts);
      } finally {
        key.wipe();
      }
    });
  }

  /** @throws EncryptionError; then nothing of the plaintext was given */
  async decrypt(message: Uint8Array, scope: Scope): Promise<Buffer> {
    const bytes = bufferOf(message);
    const read = readHeader(bytes);
    if (read === undefined) throw new EncryptionError('message-refused');
    const { format, bytes: header } = read;
    const { key } = await this.open(read, checkedScope(scope));
    const opened: Buffer[] = [];
    try {
      for (const { bytes: frame, isLast } of slicesOf(
        bytes.subarray(header.length),
        format.frameBytes + sizes.tag,
      ))
        opened.push(key.open(header, frame, isLast));
      return Buffer.concat(opened);
    } finally {
      for (const piece of opened) piece.fill(0);
      key.wipe();
    }
  }

  /**
   * Encrypts as it reads: holds one frame of 64 KiB, whatever the length.
   *
   * @throws EncryptionError while it is read
   * @example
   * await pipeline(createReadStream('report.pdf'), (source) => encryption.encryptStream(source, scope), upload);
   */
  async *encryptStream(source: AsyncIterable<Uint8Array>, scope: Scope): AsyncGenerator<Buffer> {
    const { key, header, dataKey } = await this.cache.forWriting(checkedScope(scope), 0, (dataKey) => ({
      ...this.begin(dataKey),
      dataKey,
    }));
    try {
      yield header;
      for await (const { bytes, isLast } of piecesOf(source, newest.frameBytes)) {
        dataKey.bytes += bytes.length;
        yield Buffer.concat(key.seal(header, bytes, isLast));
      }
    } finally {
      key.wipe();
    }
  }

  /**
   * Decrypts as it reads. Every piece that it gives is genuine and in its place, but only the end says that nothing is missing:
   * whoever acts on pieces has to undo it if an error follows.
   *
   * @throws EncryptionError while it is read
   */
  async *decryptStream(source: AsyncIterable<Uint8Array>, scope: Scope): AsyncGenerator<Buffer> {
    const chunks = source[Symbol.asyncIterator]();
    let key: MessageKey | undefined;
    try {
      const { read, rest } = await this.readAhead(chunks);
      const opened = await this.open(read, checkedScope(scope));
      key = opened.key;
      const size = read.format.frameBytes + sizes.tag;
      for await (const { bytes, isLast } of piecesOf(resumed(rest, chunks), size))
        yield opened.key.open(opened.header, bytes, isLast);
    } finally {
      key?.wipe();
      await chunks.return?.();
    }
  }

  /**
   * Wipes the data keys of a tenant that is suspended or leaves: the next message asks KMS, which by then refuses. Every process
   * keeps keys of its own, so each has to be told, or waits for their age.
   */
  dropTenant(tenant: string): void {
    this.cache.drop(tenant);
  }

  private begin(dataKey: DataKey): Opened {
    const salt = randomBytes(sizes.salt);
    const prefix = Buffer.concat([headerStart(newest, dataKey.scope, dataKey.wrapped), salt]);
    const key = MessageKey.derive(newest, dataKey.plaintext, salt, prefix);
    return { key, header: Buffer.concat([prefix, key.commitment]) };
  }

  private async open(
    { format, scope: said, wrapped, salt, prefix, commitment, bytes }: Header,
    scope: CheckedScope,
  ): Promise<Opened> {
    if (!isSameScope(said, scope)) throw new EncryptionError('scope-mismatch');
    return this.cache.forReading(scope, wrapped, (dataKey) => {
      const key = MessageKey.derive(format, dataKey.plaintext, salt, prefix);
      key.checkCommitment(commitment);
      return { key, header: bytes };
    });
  }

  private async readAhead(chunks: AsyncIterator<Uint8Array>): Promise<{ read: Header; rest: Buffer }> {
    let bytes = Buffer.alloc(0);
    for (;;) {
      const next = await chunks.next();
      if (next.done === true) throw new EncryptionError('message-refused');
      bytes = Buffer.concat([bytes, bytesIn(next.value)]);
      const read = readHeader(bytes);
      if (read !== undefined) return { read, rest: bytes.subarray(read.bytes.length) };
      if (bytes.length > longestHeader) throw new EncryptionError('format-unknown');
    }
  }
}

function bufferOf(input: Uint8Array): Buffer {
  const { buffer, byteOffset, byteLength } = bytesIn(input);
  return Buffer.from(buffer, byteOffset, byteLength);
}
