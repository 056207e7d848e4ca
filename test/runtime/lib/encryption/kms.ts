import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { encryptionContext } from '../../../../runtime/encryption/contract';
import { awsError, type Call, fakeAws } from '../../fake-aws';

interface Key {
  readonly material: Buffer;
  /** Its policy lets in sessions with this tag, and calls with this encryption context. Nobody's key lets nobody in. */
  readonly tenant: string;
  isEnabled: boolean;
}
type Context = Readonly<Record<string, string>>;

/**
 * Stands in for KMS as far as data keys go: a key for each tenant, whose policy compares the session's tag and the encryption
 * context with the tenant; ciphertexts that name their key and are bound to their context, as those of KMS are.
 */
export class StandInKms {
  readonly keys = new Map<string, Key>();
  readonly aliases = new Map<string, string>();
  /** Tags of the sessions, by the id of their access key. */
  private readonly sessions = new Map<string, string>();
  private readonly aws = fakeAws((call, caller) => this.answer(call, this.sessions.get(caller)));
  /** An error that every call meets, as its code. */
  outage: string | undefined;

  get calls(): readonly Call[] {
    return this.aws.calls;
  }
  get options() {
    return this.aws.options;
  }

  addTenant(tenant: string): string {
    const id = `key-of-${tenant}-${this.keys.size}`;
    this.keys.set(id, { material: randomBytes(32), tenant, isEnabled: true });
    this.aliases.set(`alias/tenant/${tenant}`, id);
    return id;
  }

  /** Credentials of a session that is tagged with the tenant. */
  session(tenant: string) {
    const accessKeyId = `ASIA${tenant.replaceAll('-', '')}`;
    this.sessions.set(accessKeyId, tenant);
    return Promise.resolve({ accessKeyId, secretAccessKey: 'secret', sessionToken: 'session' });
  }

  private answer({ action, input }: Call, tag: string | undefined): object | Error {
    if (this.outage !== undefined) return awsError(this.outage);
    const named = String(input['KeyId']);
    const id = this.aliases.get(named) ?? named;
    const key = this.keys.get(id);
    const context = (input['EncryptionContext'] ?? {}) as Context;
    if (!key) return awsError('NotFoundException');
    const isAllowed = tag === key.tenant && context[encryptionContext.tenant] === key.tenant;
    if (!isAllowed) return awsError('AccessDeniedException');
    if (!key.isEnabled) return awsError('DisabledException');
    if (action === 'kms:GenerateDataKey') {
      const plaintext = randomBytes(32);
      return {
        KeyId: id,
        Plaintext: plaintext.toString('base64'),
        CiphertextBlob: seal(id, key, context, plaintext),
      };
    }
    return open(Buffer.from(String(input['CiphertextBlob']), 'base64'), id, key, context);
  }
}

function seal(id: string, { material }: Key, context: Context, plaintext: Buffer): string {
  const nonce = randomBytes(12);
  const sealing = createCipheriv('aes-256-gcm', material, nonce).setAAD(aad(context));
  const sealed = Buffer.concat([sealing.update(plaintext), sealing.final(), sealing.getAuthTag()]);
  return Buffer.concat([Buffer.of(id.length), Buffer.from(id), nonce, sealed]).toString('base64');
}

function open(blob: Buffer, id: string, { material }: Key, context: Context): object | Error {
  const at = 1 + (blob[0] ?? 0);
  if (blob.length !== at + 12 + 32 + 16) return awsError('InvalidCiphertextException');
  if (blob.subarray(1, at).toString() !== id) return awsError('IncorrectKeyException');
  const opening = createDecipheriv('aes-256-gcm', material, blob.subarray(at, at + 12));
  opening.setAAD(aad(context)).setAuthTag(blob.subarray(-16));
  const plaintext = opening.update(blob.subarray(at + 12, -16));
  try {
    opening.final();
  } catch {
    return awsError('InvalidCiphertextException');
  }
  return { KeyId: id, Plaintext: plaintext.toString('base64') };
}

function aad(context: Context): Buffer {
  return Buffer.from(JSON.stringify(Object.entries(context).sort()));
}
