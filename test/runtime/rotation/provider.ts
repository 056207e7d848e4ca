import { type ApiKeyProvider } from '../../../runtime/rotation';

interface Key {
  readonly id: string;
  readonly label: string;
  readonly key: string;
  readonly created: Date;
}

/** A third party that keeps two keys of an integration: what an application writes for a real one has the same shape. */
export class TwoKeyProvider implements ApiKeyProvider {
  readonly keys = new Map<string, Key>();
  private made = 0;

  /**
   * @param now milliseconds since 1970
   * @param ask carries each request
   */
  constructor(
    private readonly now: () => number,
    private readonly ask: <T>(what: string, act: () => T) => Promise<T> = async (_, act) => act(),
  ) {}

  list(): Promise<readonly Key[]> {
    return this.ask('list', () => [...this.keys.values()]);
  }
  create(label: string): Promise<Key> {
    return this.ask('create', () => {
      if (this.keys.size >= 2) throw new Error('no room for another key');
      const id = `key-${(this.made += 1)}`;
      const key = { id, label, key: `secret of ${id}`, created: new Date(this.now()) };
      this.keys.set(id, key);
      return key;
    });
  }
  revoke(id: string): Promise<void> {
    return this.ask('revoke', () => void this.keys.delete(id));
  }
  accepts(key: string): Promise<boolean> {
    return this.ask('accepts', () => [...this.keys.values()].some((one) => one.key === key));
  }
}
