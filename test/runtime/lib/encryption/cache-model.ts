import { type Limits } from '../../../../runtime/lib/encryption/settings';

/** A data key as the model remembers it. */
export interface ModelKey {
  readonly tenant: string;
  readonly within: string;
  /** The wrapped key. */
  readonly name: string;
  messages: number;
  bytes: number;
  madeAt: number;
  writes: boolean;
}

/** What the cache promises, in the plainest way: lists that are searched from end to end. Says when KMS has to be asked. */
export class CacheModel {
  /** Least recently used first, both of them. */
  private tenants: string[] = [];
  keys: ModelKey[] = [];

  constructor(private readonly limits: Limits) {}

  /** The key that a message is encrypted under, or undefined if a new one has to be made. */
  writer(tenant: string, within: string, bytes: number, now: number): ModelKey | undefined {
    this.touch(tenant);
    const key = this.fresh(now, (one) => one.tenant === tenant && one.within === within && one.writes);
    if (!key) return undefined;
    const hasRoom = key.bytes === 0 || key.bytes + bytes <= this.limits.maxBytes;
    if (key.messages < this.limits.maxMessages && hasRoom) return key;
    key.writes = false;
    return undefined;
  }

  reader(tenant: string, within: string, name: string, now: number): ModelKey | undefined {
    this.touch(tenant);
    return this.fresh(now, (one) => one.tenant === tenant && one.within === within && one.name === name);
  }

  add(key: ModelKey): void {
    this.keys.push(key);
    const own = this.keys.filter(({ tenant }) => tenant === key.tenant);
    if (own.length > this.limits.maxKeysPerTenant) this.remove(own[0]);
    while (this.tenants.length > this.limits.maxTenants) this.drop(this.tenants[0] ?? '');
  }

  drop(tenant: string): void {
    this.tenants = this.tenants.filter((one) => one !== tenant);
    this.keys = this.keys.filter((key) => key.tenant !== tenant);
  }

  sweep(now: number): void {
    this.keys = this.keys.filter((key) => !this.isOver(key, now));
    this.tenants = this.tenants.filter((tenant) => this.keys.some((key) => key.tenant === tenant));
  }

  private fresh(now: number, is: (key: ModelKey) => boolean): ModelKey | undefined {
    const key = this.keys.find(is);
    if (!key) return undefined;
    this.remove(key);
    if (this.isOver(key, now)) return undefined;
    this.keys.push(key);
    return key;
  }

  private isOver({ madeAt }: ModelKey, now: number): boolean {
    return now < madeAt || now - madeAt >= this.limits.maxAgeSeconds * 1000;
  }

  private remove(key: ModelKey | undefined): void {
    this.keys = this.keys.filter((one) => one !== key);
  }

  private touch(tenant: string): void {
    this.tenants = [...this.tenants.filter((one) => one !== tenant), tenant];
  }
}
