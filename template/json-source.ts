import { MAX_DEPTH, TemplateError } from './error';
import { isList, isObject, type Json } from './json-value';
import { type DuplicateKey, Lines, type Place, type Source } from './source';

const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;

/** Parses JSON; throws SyntaxError where it is none, and TemplateError where it nests too deeply. */
export function parseJson(text: string): { value: Json; source: Source } {
  const keys = countKeys(text);
  const value = JSON.parse(text) as Json;
  return { value, source: new JsonSource(text, keys !== keysIn(value)) };
}

/** The end of the string that starts at `start`: the offset behind its closing quote. */
function stringEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at === -1) return text.length;
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break;
    at++;
  }
  return at;
}

/** One cheap pass: refuses what nests too deeply, and counts keys so that duplicates show without a second parser. */
function countKeys(text: string): number {
  let depth = 0;
  let keys = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = stringEnd(text, at);
      if (text.charCodeAt(skipSpace(text, at)) === COLON) keys++;
      continue;
    }
    if (code === 123 || code === 91) {
      if (++depth > MAX_DEPTH) {
        const place = new Lines(text).at(at);
        throw new TemplateError(`nested deeper than ${MAX_DEPTH} levels`, place.line, place.column);
      }
    } else if (code === 125 || code === 93) depth--;
    at++;
  }
  return keys;
}

function keysIn(value: Json): number {
  if (isList(value)) {
    let sum = 0;
    for (const item of value) if (typeof item === 'object') sum += keysIn(item);
    return sum;
  }
  if (!isObject(value)) return 0;
  let sum = 0;
  for (const key in value) {
    sum++;
    const item = value[key] as Json;
    if (typeof item === 'object') sum += keysIn(item);
  }
  return sum;
}

/** Calls back for each member of the container at `at`; returns the offset behind the value. The text is known to parse. */
function walk(
  text: string,
  at: number,
  each?: (key: string, keyAt: number, valueAt: number) => void,
): number {
  const open = text.charCodeAt(at);
  if (open === QUOTE) return stringEnd(text, at);
  if (open !== 123 && open !== 91) {
    let end = at;
    while (end < text.length && !/[\s,\]}]/.test(text[end] as string)) end++;
    return end;
  }
  let index = 0;
  let next = skipSpace(text, at + 1);
  while (text.charCodeAt(next) !== 125 && text.charCodeAt(next) !== 93) {
    const keyAt = next;
    let key = String(index++);
    if (open === 123) {
      const end = stringEnd(text, next);
      if (each) key = JSON.parse(text.slice(next, end)) as string;
      next = skipSpace(text, skipSpace(text, end) + 1);
    }
    each?.(key, keyAt, next);
    next = skipSpace(text, walk(text, next));
    if (text.charCodeAt(next) === 44) next = skipSpace(text, next + 1);
  }
  return next + 1;
}

class JsonSource implements Source {
  private readonly lines: Lines;
  /** Offsets of the top two levels, where findings start; below them one resource is scanned, which is small. */
  private readonly members = new Map<string, Map<string, readonly [number, number]>>();

  constructor(
    private readonly text: string,
    private readonly hasDuplicates: boolean,
  ) {
    this.lines = new Lines(text);
  }

  locate(path: readonly string[]): Place | null {
    let at = skipSpace(this.text, 0);
    let shown = at;
    for (const [depth, segment] of path.entries()) {
      const found = this.membersAt(at, depth < 2).get(segment);
      if (!found) break;
      shown = found[0];
      at = found[1];
    }
    return this.lines.at(shown);
  }

  duplicateKeys(): readonly DuplicateKey[] {
    const found: DuplicateKey[] = [];
    if (!this.hasDuplicates) return found;
    const visit = (at: number): void => {
      const seen = new Map<string, number>();
      const isMap = this.text.charCodeAt(at) === 123;
      walk(this.text, at, (key, keyAt, valueAt) => {
        const first = seen.get(key);
        if (isMap && first !== undefined)
          found.push({ key, first: this.lines.at(first), second: this.lines.at(keyAt) });
        seen.set(key, keyAt);
        const open = this.text.charCodeAt(valueAt);
        if (open === 123 || open === 91) visit(valueAt);
      });
    };
    visit(skipSpace(this.text, 0));
    return found;
  }

  private membersAt(at: number, keep: boolean): Map<string, readonly [number, number]> {
    const kept = keep ? this.members.get(String(at)) : undefined;
    if (kept) return kept;
    const members = new Map<string, readonly [number, number]>();
    walk(this.text, at, (key, keyAt, valueAt) => members.set(key, [keyAt, valueAt]));
    if (keep) this.members.set(String(at), members);
    return members;
  }
}
