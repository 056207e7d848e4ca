import { isList, isObject, type Json, type JsonObject } from './json-value';
import { Opaque, type Text } from './opaque';

/** A value as far as the template tells it; undefined is absent. Lists and mappings keep their members unresolved. */
export type Resolved = undefined | string | number | boolean | JsonObject | readonly Json[] | Opaque | Text;

/** A resolved value, and how far below the given place it really stands (the branch of a `Fn::If`). */
export interface Located {
  readonly value: Resolved;
  readonly below: string;
}

/** What an intrinsic answers when its argument says nothing; undefined means absent. */
export const NOT_RESOLVED = Symbol('not resolved');
export type NotResolved = typeof NOT_RESOLVED;

/** A function whose result the template does not tell. */
export function opaqueFunction(scope: string, name: string, raw: Json | undefined): Opaque {
  return new Opaque(scope + boundedKey(raw), 'function', name);
}

export function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Keys of values that are larger than this are their identity. */
const MAX_KEY = 1000;

/** A key that stays small whatever the value's size. Different value, different key; a large value that is written twice has two. */
export function boundedKey(raw: Json | undefined): string {
  let left = MAX_KEY;
  const write = (value: Json | undefined): string => {
    if (typeof value !== 'object' || value === null) {
      const text = typeof value === 'string' ? JSON.stringify(value.slice(0, MAX_KEY)) : String(value);
      left -= text.length;
      return text;
    }
    left -= 2;
    if (left < 0) return '';
    if (isList(value)) return `[${writeAll(value, write)}]`;
    return `{${writeAll(Object.entries(value), ([key, part]) => `${write(key)}:${write(part)}`)}}`;
  };
  const writeAll = <T>(parts: readonly T[], each: (part: T) => string): string => {
    const written: string[] = [];
    for (const part of parts) if (left >= 0) written.push(each(part));
    return written.join(',');
  };
  if (typeof raw === 'string') return raw;
  const key = write(raw);
  return left < 0 && typeof raw === 'object' && raw !== null ? `#${identity(raw)}` : key;
}

let identities = 0;
const known = new WeakMap<object, number>();

function identity(value: object): number {
  let number = known.get(value);
  if (number === undefined) known.set(value, (number = ++identities));
  return number;
}

/** A raw value in a few words, for messages. */
export function shown(raw: Json | undefined, length = 40): string {
  const sole = isObject(raw) ? raw['Ref'] : undefined;
  const text = typeof sole === 'string' ? sole : typeof raw === 'string' ? raw : boundedKey(raw);
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
