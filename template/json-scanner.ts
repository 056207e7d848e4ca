const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const OPEN_MAPPING = 123;
const CLOSE_MAPPING = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;

/** The end of the string that starts at `start`: the offset behind its closing quote. */
export function stringEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at === -1) return text.length;
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
}

export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break;
    at++;
  }
  return at;
}

/** Offsets of a member's key and value; of an item's value twice. */
type Found = readonly [key: number, value: number];

/** Stands for no key. */
export const NONE = -1;

/** Every key of a text in its order: the offset, and the number of the next key in the same mapping, or NONE. */
export interface Keys {
  readonly at: readonly number[];
  readonly next: readonly number[];
}

/** Mappings with more keys, and lists with more characters, are remembered: many findings in one cost one walk through it. */
const MANY = 16;
const LONG = 4096;

/** Finds offsets in a JSON text that is known to parse. */
export class JsonScanner {
  /** By the number of the mapping's first key. */
  private readonly mappings = new Map<number, ReadonlyMap<string, number>>();
  /** By the offset of the list. */
  private readonly lists = new Map<number, readonly number[]>();
  private readonly ends = new Map<number, number>();

  constructor(
    private readonly text: string,
    readonly hasDuplicates: boolean,
    private readonly keys: Keys,
  ) {}

  /** A member of the container at an offset; of two with one name, the last. */
  find(at: number, name: string): Found | undefined {
    const open = this.text.charCodeAt(at);
    if (open === OPEN_MAPPING) return this.member(this.firstKey(at), name);
    return open === OPEN_LIST ? this.item(at, name) : undefined;
  }

  /** The number of the first key of the mapping at an offset; NONE if it is empty. */
  private firstKey(mapping: number): number {
    const { at } = this.keys;
    const first = skipSpace(this.text, mapping + 1);
    let low = 0;
    let high = at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((at[middle] as number) < first) low = middle + 1;
      else high = middle;
    }
    return at[low] === first ? low : NONE;
  }

  private member(first: number, name: string): Found | undefined {
    const { at, next } = this.keys;
    let found: number = NONE;
    let count = 0;
    for (let key = first; key !== NONE; key = next[key] as number) {
      if (++count > MANY) {
        found = this.members(first).get(name) ?? NONE;
        break;
      }
      if (this.isKey(at[key] as number, name)) found = key;
      if (found !== NONE && !this.hasDuplicates) break;
    }
    if (found === NONE) return undefined;
    const start = at[found] as number;
    return [start, skipSpace(this.text, skipSpace(this.text, stringEnd(this.text, start)) + 1)];
  }

  private members(first: number): ReadonlyMap<string, number> {
    const known = this.mappings.get(first);
    if (known) return known;
    const members = new Map<string, number>();
    const { at, next } = this.keys;
    for (let key = first; key !== NONE; key = next[key] as number)
      members.set(this.name(at[key] as number), key);
    this.mappings.set(first, members);
    return members;
  }

  eachDuplicate(found: (key: string, first: number, second: number) => void): void {
    const { at, next } = this.keys;
    const isLater = new Set(next);
    const duplicates: (readonly [name: string, first: number, second: number])[] = [];
    for (let first = 0; first < at.length; first++) {
      const seen = new Map<string, number>();
      for (let key = isLater.has(first) ? NONE : first; key !== NONE; key = next[key] as number) {
        const start = at[key] as number;
        const name = this.name(start);
        const before = seen.get(name);
        if (before !== undefined) duplicates.push([name, before, start]);
        seen.set(name, start);
      }
    }
    for (const duplicate of duplicates.sort((one, two) => one[2] - two[2])) found(...duplicate);
  }

  /** What the key at an offset says. */
  private name(start: number): string {
    const bare = this.text.slice(start + 1, stringEnd(this.text, start) - 1);
    return bare.includes('\\') ? (JSON.parse(`"${bare}"`) as string) : bare;
  }

  private isKey(start: number, name: string): boolean {
    const { text } = this;
    if (text.startsWith(name, start + 1)) return stringEnd(text, start) === start + name.length + 2;
    return text.slice(start, stringEnd(text, start)).includes('\\') && this.name(start) === name;
  }

  private item(list: number, name: string): Found | undefined {
    const index = Number(name);
    if (String(index) !== name) return undefined;
    const known = this.lists.get(list);
    const at = known ? known[index] : this.walk(list, index);
    return at === undefined ? undefined : [at, at];
  }

  /** Where an item of a list starts. */
  private walk(list: number, index: number): number | undefined {
    const { text } = this;
    const items: number[] = [];
    let next = skipSpace(text, list + 1);
    while (text.charCodeAt(next) !== CLOSE_LIST) {
      items.push(next);
      const isLong = next - list > LONG;
      if (items.length > index && !isLong) return next;
      next = skipSpace(text, this.end(next));
      if (text.charCodeAt(next) === COMMA) next = skipSpace(text, next + 1);
    }
    if (next - list > LONG) this.lists.set(list, items);
    return items[index];
  }

  /** The offset behind the value at an offset. */
  private end(at: number): number {
    const { text } = this;
    const known = this.ends.get(at);
    if (known !== undefined) return known;
    if (text.charCodeAt(at) === QUOTE) return stringEnd(text, at);
    if (!isOpening(text.charCodeAt(at))) return wordEnd(text, at);
    const open: number[] = [];
    let next = at;
    do {
      const code = text.charCodeAt(next);
      if (code === QUOTE) {
        next = stringEnd(text, next);
        continue;
      }
      if (isOpening(code)) open.push(next);
      next++;
      if (code !== CLOSE_MAPPING && code !== CLOSE_LIST) continue;
      const start = open.pop() ?? at;
      if (next - start > LONG) this.ends.set(start, next);
    } while (open.length > 0);
    return next;
  }
}

/** Whether a mapping or a list opens. */
export function isOpening(code: number): boolean {
  return code === OPEN_MAPPING || code === OPEN_LIST;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !' \t\r\n,]}'.includes(text.charAt(end))) end++;
  return end;
}
