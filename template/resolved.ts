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

/** A key that stays small whatever the value's size: what is cut off is told apart by identity. Different value, different key. */
export function boundedKey(raw: Json | undefined): string {
  let budget = 400;
  const write = (value: Json | undefined): string => {
    if (typeof value !== 'object' || value === null)
      return typeof value === 'string' && value.length <= 400 ? JSON.stringify(value) : String(value);
    budget -= 1;
    if (budget < 0) return `#${identity(value)}`;
    if (isList(value)) {
      if (value.length > 40) return `#${identity(value)}`;
      return `[${value.map(write).join(',')}]`;
    }
    if (!isObject(value)) return '';
    const keys = Object.keys(value);
    if (keys.length > 40) return `#${identity(value)}`;
    return `{${keys.map((key) => `${JSON.stringify(key)}:${write(value[key])}`).join(',')}}`;
  };
  return write(raw);
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
