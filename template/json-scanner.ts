const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;

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
/** Returns true to stop. `end` is the offset behind the key; undefined for an item of a list. */
type Visit = (keyAt: number, end: number | undefined, valueAt: number) => boolean;

/** Where the outermost keys of a text start: those of its one mapping, and those of the mappings in that. */
export interface Outline {
  readonly top: number[];
  readonly second: number[];
}

/** Containers longer than this are remembered, so that many findings in one long list cost one scan of it. */
const LONG = 4096;

/** Finds offsets in a JSON text that is known to parse. Every long part is scanned once. */
export class JsonScanner {
  private readonly known = new Map<number, ReadonlyMap<string, Found>>();
  private readonly ends = new Map<number, number>();
  /** The keys of the outline by the container that they stand in. */
  private readonly outlined = new Map<number, readonly number[]>();

  constructor(
    private readonly text: string,
    readonly hasDuplicates: boolean,
    { top, second }: Outline,
  ) {
    if (top.length > 0) this.outlined.set(skipSpace(text, 0), top);
    let from = 0;
    for (const [index, key] of top.entries()) {
      let to = from;
      while (to < second.length && (second[to] as number) < (top[index + 1] ?? Infinity)) to++;
      if (to > from) this.outlined.set(this.valueBehind(stringEnd(text, key)), second.slice(from, to));
      from = to;
    }
  }

  /** Where the value of a key starts that ends at an offset. */
  private valueBehind(end: number): number {
    return skipSpace(this.text, skipSpace(this.text, end) + 1);
  }

  /** A member of the container at an offset; of two with one name, the last. */
  find(at: number, name: string): Found | undefined {
    const known = this.known.get(at) ?? (this.outlined.has(at) ? this.members(at) : undefined);
    if (known) return known.get(name);
    let found: Found | undefined;
    let index = 0;
    let isLong = false;
    this.walk(at, (keyAt, end, valueAt) => {
      isLong = valueAt - at > LONG;
      if (end === undefined ? name === String(index++) : this.isKey(keyAt, end, name))
        found = [keyAt, valueAt];
      return isLong || (found !== undefined && !this.hasDuplicates);
    });
    return isLong ? this.members(at).get(name) : found;
  }

  private members(at: number): ReadonlyMap<string, Found> {
    const members = new Map<string, Found>();
    const add = (key: number, end: number) => members.set(this.key(key, end), [key, this.valueBehind(end)]);
    let index = 0;
    const outlined = this.outlined.get(at);
    if (outlined) for (const key of outlined) add(key, stringEnd(this.text, key));
    else
      this.walk(at, (keyAt, end, valueAt) => {
        members.set(end === undefined ? String(index++) : this.key(keyAt, end), [keyAt, valueAt]);
        return false;
      });
    this.known.set(at, members);
    return members;
  }

  eachDuplicate(found: (key: string, first: number, second: number) => void): void {
    const scan = (at: number): number => {
      const seen = new Map<string, number>();
      const each: Visit = (keyAt, end) => {
        if (end === undefined) return false;
        const key = this.key(keyAt, end);
        const first = seen.get(key);
        if (first !== undefined) found(key, first, keyAt);
        seen.set(key, keyAt);
        return false;
      };
      return this.walk(at, each, scan);
    };
    scan(skipSpace(this.text, 0));
  }

  private key(start: number, end: number): string {
    const bare = this.text.slice(start + 1, end - 1);
    return bare.includes('\\') ? (JSON.parse(`"${bare}"`) as string) : bare;
  }

  private isKey(start: number, end: number, name: string): boolean {
    if (end - start - 2 === name.length && this.text.startsWith(name, start + 1)) return true;
    return this.text.slice(start, end).includes('\\') && this.key(start, end) === name;
  }

  /** Calls back for each member of the container at `at`; returns the offset behind it. `skip` passes over a value. */
  private walk(at: number, each?: Visit, skip = (value: number) => this.end(value)): number {
    const { text } = this;
    const open = text.charCodeAt(at);
    if (open === QUOTE) return stringEnd(text, at);
    if (!isOpening(open)) return wordEnd(text, at);
    let next = skipSpace(text, at + 1);
    while (text.charCodeAt(next) !== 125 && text.charCodeAt(next) !== 93) {
      const keyAt = next;
      const end = open === 123 ? stringEnd(text, next) : undefined;
      if (end !== undefined) next = skipSpace(text, skipSpace(text, end) + 1);
      if (each?.(keyAt, end, next)) return next;
      next = skipSpace(text, skip(next));
      if (text.charCodeAt(next) === COMMA) next = skipSpace(text, next + 1);
    }
    return next + 1;
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
      if (code !== 125 && code !== 93) continue;
      const start = open.pop() ?? at;
      if (next - start > LONG) this.ends.set(start, next);
    } while (open.length > 0);
    return next;
  }
}

/** Whether a mapping or a list opens. */
function isOpening(code: number): boolean {
  return code === 123 || code === 91;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !' \t\r\n,]}'.includes(text.charAt(end))) end++;
  return end;
}
