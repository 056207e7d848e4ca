import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { type Bounds, activeAliasOf, longestRunSeconds } from '../../../../runtime/lib/signing-keys/contract';
import { keyPolicyOf } from '../../../../runtime/lib/signing-keys/key-policy';
import { rotate } from '../../../../runtime/lib/signing-keys/rotate';
import { type Rotor } from '../../../../runtime/lib/signing-keys/services';
import { type Sign } from '../../../../runtime/lib/signing-keys/sign';
import { signer } from '../../../../runtime/lib/signing-keys/signer';
import { awsError } from '../../fake-aws';
import { VirtualTime } from '../../onboarding/cloud/time';
import { SigningKms } from './kms';
import { OneObject } from './s3';

export const name = 'tokens';
export const day = 86_400_000;

export interface Crash {
  /** Number of the call. */
  readonly call: number;
  /** Whether the call still has its effect. */
  readonly when: 'before' | 'after';
  /** Whether the function ends there, only the call fails, or it takes as long as a function may run. */
  readonly how: 'the function ends' | 'the call fails' | 'the call takes long';
}
export interface Habits {
  /** Milliseconds until what was made is seen. */
  readonly delay?: () => number;
  /** Milliseconds that a request, and its answer, are on the way. */
  readonly latency?: () => number;
}
interface Command {
  readonly constructor: { readonly name: string };
  readonly input: Readonly<Record<string, unknown>>;
}

/** An account with a signing key, on a clock of its own. */
export class World {
  readonly time = new VirtualTime();
  readonly kms: SigningKms;
  readonly object = new OneObject(() => this.time.now());
  /** Everything that was ever asked: `kms:CreateKey`. */
  readonly asked = new Set<string>();
  /** What the function is deployed with. */
  keyPolicy = keyPolicyOf({ account: '111111111111', signers: ['arn:aws:iam::111111111111:role/issuer'] });
  private readonly latency: () => number;

  constructor(
    readonly bounds: Bounds,
    { delay = () => 0, latency = () => 0 }: Habits = {},
  ) {
    this.kms = new SigningKms(() => this.time.now(), delay);
    this.latency = latency;
  }

  /** One run of the rotation. Gives what it ended with, and how often it called somebody. */
  async run(crash?: Crash): Promise<{ readonly failed: Error | undefined; readonly calls: number }> {
    const until = this.time.now() + longestRunSeconds * 1000;
    let calls = 0;
    const line = async (effect: () => object | Error): Promise<object> => {
      const number = (calls += 1);
      const suffer = async (when: Crash['when']): Promise<void> => {
        if (crash?.call !== number || crash.when !== when) return;
        if (crash.how !== 'the call takes long') throw awsError('Crash');
        await this.time.sleep(until - this.time.now() - 1000);
      };
      await this.time.sleep(this.latency());
      await suffer('before');
      const isDead = crash?.how === 'the function ends' && number > crash.call;
      if (isDead || this.time.now() > until) throw awsError('Crash');
      const result = effect();
      await this.time.sleep(this.latency());
      await suffer('after');
      if (result instanceof Error) throw result;
      return result;
    };
    const failed = await rotate(this.rotor(line)).then(
      () => undefined,
      (error: Error) => error,
    );
    return { failed, calls };
  }

  /** Runs it until it succeeds, as the schedule does. */
  async settle(): Promise<void> {
    for (let runs = 0; runs < 10; runs += 1) {
      if ((await this.run()).failed === undefined) return;
      await this.time.sleep(3_600_000);
    }
    throw new Error('the rotation does not come to its end');
  }

  /** A copy of what signs. */
  signer(): Sign {
    const kms = this.client(KMSClient.prototype, 'kms', async (effect) => {
      await this.time.sleep(this.latency() % 2000);
      const result = effect();
      if (result instanceof Error) throw result;
      return result;
    });
    const now = () => this.time.now() / 1000;
    return signer({ kms, alias: activeAliasOf(name), longestLifeSeconds: this.bounds.token, now });
  }

  /** What a verifier reads now. */
  get jwks(): string {
    return this.object.text ?? '{"keys":[]}';
  }

  rotor(line: (effect: () => object | Error) => Promise<object>): Rotor {
    return {
      kms: this.client(KMSClient.prototype, 'kms', line),
      s3: this.client(S3Client.prototype, 's3', line),
      clock: {
        now: () => Math.floor(this.time.now() / 1000),
        sleep: (seconds) => this.time.sleep(seconds * 1000),
      },
      ...{ name, bucket: 'bucket', bounds: this.bounds, keyPolicy: this.keyPolicy },
    };
  }

  /** A client as far as its `send`. */
  private client<T extends object>(
    prototype: T,
    service: 'kms' | 's3',
    line: (effect: () => object | Error) => Promise<object>,
  ): T {
    const send = ({ constructor, input }: Command) => {
      const operation = constructor.name.replace(/Command$/, '');
      this.asked.add(`${service}:${operation}`);
      const { kms, object } = this;
      return line(() => (service === 'kms' ? kms : object).answer(operation, input));
    };
    return Object.create(prototype, { send: { value: send } });
  }
}
