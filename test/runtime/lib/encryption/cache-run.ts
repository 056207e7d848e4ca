import { type DataKey } from '../../../../runtime/lib/encryption/data-key';
import { KeyCache } from '../../../../runtime/lib/encryption/key-cache';
import { checkedScope } from '../../../../runtime/lib/encryption/scope';
import { type EncryptionSettings, checkedSettings } from '../../../../runtime/lib/encryption/settings';
import { CacheModel } from './cache-model';
import { KeysInMemory } from './key-service';

interface Written {
  readonly tenant: string;
  readonly purpose: string;
  readonly wrapped: Buffer;
}

/** A cache and the model of one, that the same happens to. */
export class CacheRun {
  readonly service = new KeysInMemory();
  readonly counts = { reads: 0, refetches: 0 };
  private readonly clock = { ms: 1_000_000 };
  private readonly cache: KeyCache;
  private readonly model: CacheModel;
  private readonly written: Written[] = [];
  private readonly seen = new Set<DataKey>();
  private expected = 0;

  constructor(settings: EncryptionSettings) {
    this.cache = new KeyCache(this.service, checkedSettings(settings), () => this.clock.ms);
    this.model = new CacheModel(checkedSettings(settings));
  }

  /** What KMS was asked, what it should have been; the keys that are not wiped, and those that should not be. */
  get state() {
    const live = [...this.seen].filter(isLive).map(({ wrapped }) => wrapped.toString('hex'));
    return {
      is: { calls: this.service.calls.length, keys: live.sort() },
      model: { calls: this.expected, keys: this.model.keys.map(({ name }) => name).sort() },
    };
  }

  wait(seconds: number): void {
    this.clock.ms += seconds * 1000;
  }

  drop(tenant: string): void {
    this.cache.drop(tenant);
    this.model.drop(tenant);
  }

  sweep(): void {
    this.cache.sweep();
    this.model.sweep(this.clock.ms);
  }

  /** So many at the same time. */
  async write(tenant: string, purpose: string, bytes: number, times: number): Promise<void> {
    const scope = checkedScope({ tenant, purpose, schemaVersion: 1 });
    const wrapped = await Promise.all(
      Array.from({ length: times }, () =>
        this.cache.forWriting(scope, bytes, (key) => this.used(key, tenant)),
      ),
    );
    for (const one of wrapped) {
      this.written.push({ tenant, purpose, wrapped: one });
      const found = this.model.writer(tenant, scope.within, bytes, this.clock.ms);
      const key = found ?? this.fetched(tenant, scope.within, one, true);
      if (key.name !== one.toString('hex')) throw new Error('written under another key');
      key.messages += 1;
      key.bytes += bytes;
    }
  }

  async read(number: number, times: number): Promise<void> {
    const message = this.written[number % this.written.length];
    if (!message) return;
    const { tenant, purpose, wrapped } = message;
    const scope = checkedScope({ tenant, purpose, schemaVersion: 1 });
    await Promise.all(
      Array.from({ length: times }, () =>
        this.cache.forReading(scope, wrapped, (key) => this.used(key, tenant)),
      ),
    );
    this.counts.reads += 1;
    if (this.model.reader(tenant, scope.within, wrapped.toString('hex'), this.clock.ms)) return;
    this.counts.refetches += 1;
    this.fetched(tenant, scope.within, wrapped, false);
  }

  private used(key: DataKey, tenant: string): Buffer {
    this.seen.add(key);
    const isRight = this.service.keyOf(key.wrapped)?.equals(key.plaintext) === true;
    if (!isRight || key.scope.tenant !== tenant) throw new Error("another key, or another tenant's");
    return key.wrapped;
  }

  private fetched(tenant: string, within: string, wrapped: Buffer, writes: boolean) {
    const name = wrapped.toString('hex');
    const key = { tenant, within, name, messages: 0, bytes: 0, madeAt: this.clock.ms, writes };
    this.expected += 1;
    this.model.add(key);
    return key;
  }
}

function isLive(key: DataKey): boolean {
  try {
    return key.plaintext.some((byte) => byte !== 0);
  } catch {
    return false;
  }
}
