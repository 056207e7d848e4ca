import { awsError } from '../../fake-aws';
import { P256Key } from './ecdsa';

interface Stored {
  readonly id: string;
  readonly key: P256Key;
  readonly tags: unknown;
  readonly madeAt: number;
  /** When the key, and when its tags, are seen everywhere. */
  readonly seenAt: number;
  readonly tagsSeenAt: number;
  state: 'Enabled' | 'Disabled' | 'PendingDeletion';
  policy: unknown;
}
type Input = Readonly<Record<string, unknown>>;
type Answer = object | Error;

const anyState = ['Enabled', 'Disabled', 'PendingDeletion'];
const account = 'arn:aws:kms:eu-central-1:111111111111:key/';

/** KMS with keys that really sign, and with keys, tags and aliases that are not seen everywhere at once. Times in milliseconds. */
export class SigningKms {
  readonly keys = new Map<string, Stored>();
  /** What each alias named, and since when. */
  readonly aliases = new Map<string, { readonly at: number; readonly id: string }[]>();
  private count = 0;

  constructor(
    private readonly now: () => number,
    /** How far behind what is seen may be. */
    private readonly delay: () => number,
  ) {}

  /** Ids of the keys in a state. */
  in(state: Stored['state']): string[] {
    return this.where((key) => key.state === state);
  }
  private where(is: (key: Stored) => boolean): string[] {
    return [...this.keys.values()].filter(is).map(({ id }) => id);
  }
  target(alias: string): string | undefined {
    return this.aliases.get(alias)?.at(-1)?.id;
  }

  answer(operation: string, input: Input): Answer {
    const alias = String(input['AliasName']);
    switch (operation) {
      case 'CreateKey':
        return { KeyMetadata: this.described(this.make(input)) };
      case 'CreateAlias':
        if (this.aliases.has(alias)) return awsError('AlreadyExistsException');
        return this.administered(input['TargetKeyId'], ({ id }) => this.name(alias, id));
      case 'UpdateAlias':
        if (!this.aliases.has(alias)) return awsError('NotFoundException');
        return this.administered(input['TargetKeyId'], ({ id }) => this.name(alias, id));
      case 'ListKeys':
        return { Keys: this.where(({ seenAt }) => seenAt <= this.now()).map((KeyId) => ({ KeyId })) };
      case 'ListAliases':
        return {
          Aliases: [...this.aliases.keys()].map((AliasName) => ({
            AliasName,
            TargetKeyId: this.seen(AliasName),
          })),
        };
      default:
        return this.ofOneKey(operation, input);
    }
  }

  private ofOneKey(operation: string, input: Input): Answer {
    const { KeyId } = input;
    switch (operation) {
      case 'DescribeKey':
        return this.find(KeyId, (key) => ({ KeyMetadata: this.described(key) }));
      case 'ListResourceTags':
        return this.find(KeyId, ({ tags, tagsSeenAt }) => ({ Tags: tagsSeenAt <= this.now() ? tags : [] }));
      case 'GetPublicKey':
        return this.administered(KeyId, ({ key, id }) => ({
          ...{ PublicKey: key.publicKey, KeyUsage: 'SIGN_VERIFY', KeyId: account + id },
        }));
      case 'Sign':
        return this.administered(KeyId, ({ id, key }) => {
          const hash = input['Message'];
          return { Signature: hash instanceof Uint8Array ? key.sign(hash) : undefined, KeyId: account + id };
        });
      case 'PutKeyPolicy':
        return this.administered(KeyId, (key) => this.change(key, { policy: input['Policy'] }), anyState);
      case 'DisableKey':
        return this.administered(KeyId, (key) => this.change(key, { state: 'Disabled' }), [
          'Enabled',
          'Disabled',
        ]);
      case 'ScheduleKeyDeletion':
        return this.administered(KeyId, (key) => this.change(key, { state: 'PendingDeletion' }), [
          'Enabled',
          'Disabled',
        ]);
      default:
        throw new Error(`the stand-in knows no kms:${operation}`);
    }
  }

  private make({ Tags, KeySpec, KeyUsage, Policy: policy }: Input): Stored {
    if (KeySpec !== 'ECC_NIST_P256' || KeyUsage !== 'SIGN_VERIFY') throw new Error('not a key that signs');
    const at = this.now();
    const id = `key-${(this.count += 1)}`;
    const seen = { seenAt: at + this.delay(), tagsSeenAt: at + this.delay() };
    const key: Stored = { id, key: new P256Key(), tags: Tags, madeAt: at, ...seen, state: 'Enabled', policy };
    this.keys.set(id, key);
    return key;
  }
  private name(alias: string, id: string): object {
    this.aliases.set(alias, [...(this.aliases.get(alias) ?? []), { at: this.now(), id }]);
    return {};
  }
  private change(key: Stored, change: Partial<Stored>): object {
    Object.assign(key, change);
    return {};
  }

  /** What an alias named at some time not long ago. */
  private seen(alias: string): string | undefined {
    const at = this.now() - this.delay();
    return this.aliases.get(alias)?.findLast((one) => one.at <= at)?.id;
  }
  /** A key by id or alias, for those who need no tag of it. */
  private find(name: unknown, use: (key: Stored) => Answer): Answer {
    const text = String(name);
    const key = this.keys.get((text.startsWith('alias/') ? this.seen(text) : text) ?? '');
    return key === undefined || key.seenAt > this.now() ? awsError('NotFoundException') : use(key);
  }
  /** For those who may use it by its tag. */
  private administered(
    name: unknown,
    use: (key: Stored) => Answer,
    states: readonly string[] = ['Enabled'],
  ): Answer {
    return this.find(name, (key) => {
      if (key.tagsSeenAt > this.now()) return awsError('AccessDeniedException');
      if (states.includes(key.state)) return use(key);
      return awsError(key.state === 'Disabled' ? 'DisabledException' : 'KMSInvalidStateException');
    });
  }
  private described({ id, state, madeAt }: Stored): object {
    return {
      ...{ KeyId: id, Arn: account + id, KeyState: state, KeyManager: 'CUSTOMER', KeySpec: 'ECC_NIST_P256' },
      CreationDate: new Date(madeAt),
    };
  }
}
