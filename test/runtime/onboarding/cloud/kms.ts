import { awsError } from '../../fake-aws';

export interface StoredKey {
  readonly id: string;
  readonly arn: string;
  readonly tags: readonly { readonly TagKey: string; readonly TagValue: string }[];
  readonly policy: string;
  readonly madeAt: number;
  /** When the key, and when its tags, are seen everywhere. */
  readonly seenAt: number;
  readonly tagsSeenAt: number;
  state: 'Enabled' | 'Disabled' | 'PendingDeletion';
  rotates: boolean;
}
type Input = Readonly<Record<string, unknown>>;

/** KMS, with keys, tags and aliases that are not seen everywhere at once. Who makes an alias hears at once that there is one. */
export class StandInKms {
  readonly keys = new Map<string, StoredKey>();
  readonly aliases = new Map<string, { keyId: string; readonly seenAt: number }>();
  readonly sealed = new Map<string, { keyId: string; context: string }>();
  private count = 0;

  constructor(
    private readonly now: () => number,
    /** Milliseconds until something new is seen. */
    private readonly delay: () => number,
  ) {}

  answer(operation: string, input: Input): object | Error {
    switch (operation) {
      case 'CreateKey':
        return { KeyMetadata: this.described(this.make(input)) };
      case 'CreateAlias': {
        const name = String(input['AliasName']);
        if (this.aliases.has(name)) return awsError('AlreadyExistsException');
        return this.with(input['TargetKeyId'], ({ id }) => {
          this.aliases.set(name, { keyId: id, seenAt: this.now() + this.delay() });
          return {};
        });
      }
      case 'UpdateAlias': {
        const alias = this.aliases.get(String(input['AliasName']));
        if (alias === undefined) return awsError('NotFoundException');
        return this.with(input['TargetKeyId'], ({ id }) => {
          alias.keyId = id;
          return {};
        });
      }
      case 'ListKeys':
        return {
          Keys: [...this.keys.values()]
            .filter(({ seenAt }) => seenAt <= this.now())
            .map(({ id }) => ({ KeyId: id })),
        };
      case 'ListAliases':
        return { Aliases: this.seenAliases(input['KeyId']) };
      default:
        return this.ofOneKey(operation, input);
    }
  }

  private ofOneKey(operation: string, input: Input): object | Error {
    const { KeyId } = input;
    switch (operation) {
      case 'DescribeKey':
        return this.find(KeyId, (key) => ({ KeyMetadata: this.described(key) }));
      case 'ListResourceTags':
        return this.find(KeyId, ({ tags, tagsSeenAt }) => ({ Tags: tagsSeenAt <= this.now() ? tags : [] }));
      case 'EnableKeyRotation':
        return this.with(KeyId, (key) => {
          key.rotates = true;
          return {};
        });
      case 'DisableKey':
      case 'EnableKey':
        return this.find(KeyId, (key) => {
          if (key.state === 'PendingDeletion') return awsError('KMSInvalidStateException');
          key.state = operation === 'EnableKey' ? 'Enabled' : 'Disabled';
          return {};
        });
      case 'ScheduleKeyDeletion':
        return this.find(KeyId, (key) => {
          if (key.state === 'PendingDeletion') return awsError('KMSInvalidStateException');
          key.state = 'PendingDeletion';
          return {};
        });
      case 'Encrypt':
        return this.with(KeyId, ({ id }) => {
          const name = `sealed-${(this.count += 1)}`;
          this.sealed.set(name, { keyId: id, context: JSON.stringify(input['EncryptionContext']) });
          return { CiphertextBlob: Buffer.from(name) };
        });
      case 'Decrypt': {
        const blob = input['CiphertextBlob'];
        const name = blob instanceof Uint8Array ? Buffer.from(blob) : Buffer.from(String(blob), 'base64');
        const known = this.sealed.get(name.toString());
        const same = known?.context === JSON.stringify(input['EncryptionContext']);
        if (known === undefined || !same) return awsError('InvalidCiphertextException');
        return this.with(known.keyId, () => ({ Plaintext: Buffer.from('x') }));
      }
      default:
        throw new Error(`the stand-in knows no kms:${operation}`);
    }
  }

  private make(input: Input): StoredKey {
    const id = `key-${(this.count += 1)}`;
    const at = this.now();
    const tags = input['Tags'];
    const key: StoredKey = {
      ...{ id, arn: `arn:aws:kms:eu-central-1:111111111111:key/${id}`, policy: String(input['Policy']) },
      tags: Array.isArray(tags) ? tags : [],
      ...{ madeAt: at, seenAt: at + this.delay(), tagsSeenAt: at + this.delay() },
      ...{ state: 'Enabled', rotates: false },
    };
    this.keys.set(id, key);
    return key;
  }

  /** A key by id, ARN or alias. */
  private find(name: unknown, use: (key: StoredKey) => object | Error): object | Error {
    const text = String(name);
    const alias = this.aliases.get(text);
    const seen = alias !== undefined && alias.seenAt <= this.now();
    const key = this.keys.get(seen ? alias.keyId : (text.split('/').at(-1) ?? ''));
    if (key === undefined || key.seenAt > this.now()) return awsError('NotFoundException');
    return use(key);
  }

  /** The same, if it can be used. */
  private with(name: unknown, use: (key: StoredKey) => object | Error): object | Error {
    return this.find(name, (key) => {
      if (key.state === 'Disabled') return awsError('DisabledException');
      return key.state === 'Enabled' ? use(key) : awsError('KMSInvalidStateException');
    });
  }

  private seenAliases(KeyId: unknown): object[] {
    const key = KeyId === undefined ? undefined : String(KeyId).split('/').at(-1);
    return [...this.aliases]
      .filter(([, { keyId, seenAt }]) => seenAt <= this.now() && (key === undefined || key === keyId))
      .map(([AliasName, { keyId }]) => ({ AliasName, TargetKeyId: keyId }));
  }

  private described({ id, arn, state, madeAt }: StoredKey): object {
    return { KeyId: id, Arn: arn, KeyState: state, KeyManager: 'CUSTOMER', CreationDate: new Date(madeAt) };
  }
}
