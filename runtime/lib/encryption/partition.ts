import { type DataKey } from './data-key';

/** The data keys of one tenant, least recently used first. Has no way to another tenant's. */
export class Partition {
  /** Set when the tenant was dropped: what is still on the way is then not used. */
  isDropped = false;
  /** Calls on their way, so that nobody asks for the same at the same time. */
  readonly flights = new Map<string, Promise<void>>();
  private readonly keys = new Map<string, DataKey>();
  /** The key that a scope is encrypted under, while it may be. */
  private readonly writers = new Map<string, DataKey>();

  constructor(private readonly maxKeys: number) {}

  get size(): number {
    return this.keys.size;
  }

  reader(within: string, wrapped: Buffer): DataKey | undefined {
    return this.touched(nameOf(within, wrapped));
  }

  writer(within: string): DataKey | undefined {
    const key = this.writers.get(within);
    return key && this.touched(nameOf(within, key.wrapped));
  }

  add(key: DataKey, isWriter: boolean): void {
    const { within } = key.scope;
    this.remove(this.keys.get(nameOf(within, key.wrapped)));
    this.keys.set(nameOf(within, key.wrapped), key);
    if (isWriter) this.writers.set(within, key);
    if (this.keys.size > this.maxKeys) this.remove(this.keys.values().next().value);
  }

  /** Takes a key that nobody may use any more, and wipes it. */
  remove(key: DataKey | undefined): void {
    if (key === undefined) return;
    const { within } = key.scope;
    this.keys.delete(nameOf(within, key.wrapped));
    this.stopWriting(key);
    key.wipe();
  }

  /** The key goes on decrypting what it encrypted. */
  stopWriting(key: DataKey): void {
    if (this.writers.get(key.scope.within) === key) this.writers.delete(key.scope.within);
  }

  /** Removes what is too old, or everything. */
  sweep(isOver: (key: DataKey) => boolean = () => true): void {
    for (const key of this.keys.values()) if (isOver(key)) this.remove(key);
  }

  private touched(name: string): DataKey | undefined {
    const key = this.keys.get(name);
    if (key === undefined) return undefined;
    this.keys.delete(name);
    this.keys.set(name, key);
    return key;
  }
}

function nameOf(within: string, wrapped: Buffer): string {
  return `${within} ${wrapped.toString('base64')}`;
}
