import { DataKey } from './data-key';
import { EncryptionError } from './error';
import { type KeyService } from './key-service';
import { Partition } from './partition';
import { type CheckedScope } from './scope';
import { type Limits } from './settings';

/** What KMS is asked for a data key. */
interface Question {
  readonly scope: CheckedScope;
  /** The same for the same question. */
  readonly name: string;
  /** Whether messages are encrypted under the key that comes. */
  readonly isWriter: boolean;
  readonly ask: () => ReturnType<KeyService['generate']>;
}

/**
 * Data keys, by tenant. A key is handed to a function that uses it at once, and never kept by whoever asked: between two turns
 * of the event loop it may be wiped.
 */
export class KeyCache {
  /** Least recently used first. */
  private readonly tenants = new Map<string, Partition>();
  private sweeper: NodeJS.Timeout | undefined;

  constructor(
    private readonly service: KeyService,
    private readonly limits: Limits,
    /** Milliseconds since 1970: the clock that goes on while a function is frozen. */
    private readonly now: () => number,
  ) {}

  /** Counts one more message of so many bytes under the key. */
  async forWriting<T>(scope: CheckedScope, bytes: number, use: (key: DataKey) => T): Promise<T> {
    for (;;) {
      const partition = this.partitionOf(scope.tenant);
      const key = this.usable(partition, partition.writer(scope.within));
      if (key !== undefined && this.hasRoom(key, bytes)) {
        key.messages += 1;
        key.bytes += bytes;
        return use(key);
      }
      if (key !== undefined) partition.stopWriting(key);
      await this.once(partition, {
        scope,
        name: `w ${scope.within}`,
        isWriter: true,
        ask: () => this.service.generate(scope),
      });
    }
  }

  async forReading<T>(scope: CheckedScope, wrapped: Buffer, use: (key: DataKey) => T): Promise<T> {
    for (;;) {
      const partition = this.partitionOf(scope.tenant);
      const key = this.usable(partition, partition.reader(scope.within, wrapped));
      if (key !== undefined) return use(key);
      await this.once(partition, {
        scope,
        name: `r ${scope.within} ${wrapped.toString('base64')}`,
        isWriter: false,
        ask: async () => ({ plaintext: await this.service.unwrap(scope, wrapped), wrapped }),
      });
    }
  }

  /** Wipes the keys of a tenant. What asks for one afterwards asks KMS; what has asked already is refused. */
  drop(tenant: string): void {
    const partition = this.tenants.get(tenant);
    if (partition === undefined) return;
    partition.isDropped = true;
    this.close(tenant, partition);
  }

  /** Wipes what is too old, also of tenants that nobody asks for any more. */
  sweep(): void {
    for (const [tenant, partition] of this.tenants) {
      partition.sweep((key) => this.isOver(key));
      if (partition.size === 0 && partition.flights.size === 0) this.tenants.delete(tenant);
    }
    this.sweeper = undefined;
    if (this.tenants.size > 0) this.sweepLater();
  }

  private async once(partition: Partition, question: Question): Promise<void> {
    await (partition.flights.get(question.name) ?? this.begin(partition, question));
    if (partition.isDropped) throw new EncryptionError('tenant-dropped');
  }

  private begin(partition: Partition, { scope, name, isWriter, ask }: Question): Promise<void> {
    const askedAt = this.now();
    const flight = ask()
      .then(({ plaintext, wrapped }) => {
        const key = new DataKey(scope, plaintext, Buffer.from(wrapped), askedAt);
        if (partition.isDropped) key.wipe();
        else partition.add(key, isWriter);
      })
      .finally(() => {
        partition.flights.delete(name);
        if (partition.size === 0 && partition.flights.size === 0) this.close(scope.tenant, partition);
        this.evict();
        this.sweepLater();
      });
    partition.flights.set(name, flight);
    return flight;
  }

  private partitionOf(tenant: string): Partition {
    const partition = this.tenants.get(tenant) ?? new Partition(this.limits.maxKeysPerTenant);
    this.tenants.delete(tenant);
    this.tenants.set(tenant, partition);
    return partition;
  }

  private usable(partition: Partition, key: DataKey | undefined): DataKey | undefined {
    if (key === undefined || !this.isOver(key)) return key;
    partition.remove(key);
    return undefined;
  }

  private hasRoom(key: DataKey, bytes: number): boolean {
    const { maxMessages, maxBytes } = this.limits;
    return key.messages < maxMessages && (key.bytes === 0 || key.bytes + bytes <= maxBytes);
  }

  /** A clock that went back says nothing of a key's age. */
  private isOver({ madeAt }: DataKey): boolean {
    const age = this.now() - madeAt;
    return age < 0 || age >= this.limits.maxAgeSeconds * 1000;
  }

  /** Tenants with a call on its way stay: there are no more of them than there are calls. */
  private evict(): void {
    for (const [tenant, partition] of this.tenants) {
      if (this.tenants.size <= this.limits.maxTenants) return;
      if (partition.flights.size === 0) this.close(tenant, partition);
    }
  }

  private close(tenant: string, partition: Partition): void {
    partition.sweep();
    if (this.tenants.get(tenant) === partition) this.tenants.delete(tenant);
  }

  private sweepLater(): void {
    this.sweeper ??= setTimeout(() => this.sweep(), this.limits.maxAgeSeconds * 1000).unref();
  }
}
