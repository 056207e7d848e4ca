import { randomBytes } from 'node:crypto';
import { EncryptionError } from '../../../../runtime/lib/encryption/error';
import { type KeyService } from '../../../../runtime/lib/encryption/key-service';
import { type Scope } from '../../../../runtime/lib/encryption/scope';
import { TenantEncryption } from '../../../../runtime/lib/encryption/tenant-encryption';
import { type EncryptionSettings } from '../../../../runtime/lib/encryption/settings';

export const scope = { tenant: 'acme', purpose: 'invoices', schemaVersion: 1 } as const;

/** Data keys in memory, bound to their scope as KMS binds them. Keeps what it gave, to see whether it was wiped. */
export class KeysInMemory implements KeyService {
  readonly calls: { readonly kind: 'generate' | 'unwrap'; readonly scope: Scope }[] = [];
  /** The very bytes that were handed out. */
  readonly given: Uint8Array[] = [];
  private readonly keys = new Map<string, { readonly key: Buffer; readonly scope: string }>();

  generate(of: Scope): Promise<{ plaintext: Uint8Array; wrapped: Uint8Array }> {
    this.calls.push({ kind: 'generate', scope: of });
    const [key, wrapped] = [randomBytes(32), randomBytes(184)];
    this.keys.set(wrapped.toString('hex'), { key, scope: textOf(of) });
    return Promise.resolve({ plaintext: this.give(key), wrapped });
  }

  unwrap(of: Scope, wrapped: Uint8Array): Promise<Uint8Array> {
    this.calls.push({ kind: 'unwrap', scope: of });
    const found = this.keys.get(Buffer.from(wrapped).toString('hex'));
    if (found?.scope !== textOf(of)) return Promise.reject(new EncryptionError('message-refused'));
    return Promise.resolve(this.give(found.key));
  }

  /** The key behind a wrapped one, for whoever looks from outside. */
  keyOf(wrapped: Uint8Array): Buffer | undefined {
    return this.keys.get(Buffer.from(wrapped).toString('hex'))?.key;
  }

  private give(key: Buffer): Uint8Array {
    const copy = Uint8Array.from(key);
    this.given.push(copy);
    return copy;
  }
}

export function world(settings: EncryptionSettings = {}) {
  const keys = new KeysInMemory();
  const clock = { seconds: 1000 };
  const encryption = new TenantEncryption({ keys, now: () => clock.seconds * 1000 }, settings);
  return { keys, clock, encryption };
}

export async function* chunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (const size of sizes) {
    yield bytes.subarray(at, at + size);
    at += size;
  }
  yield bytes.subarray(at);
}

export async function collected(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(Uint8Array.from(part));
  return Buffer.concat(parts);
}

function textOf({ tenant, purpose, schemaVersion }: Scope): string {
  return JSON.stringify([tenant, purpose, schemaVersion]);
}
