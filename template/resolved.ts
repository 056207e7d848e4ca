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
export function opaqueFunction(name: string, raw: Json | undefined): Opaque {
  return new Opaque(boundedKey(raw), 'function', name);
}

/** A key for a raw value that stays small whatever the value's size. */
export function boundedKey(raw: Json | undefined): string {
  let budget = 400;
  const write = (value: Json | undefined): string => {
    if (--budget < 0) return '…';
    if (isList(value)) return `[${value.slice(0, 20).map(write).join(',')}]`;
    if (isObject(value))
      return `{${Object.keys(value)
        .slice(0, 20)
        .map((key) => `${key}:${write(value[key])}`)
        .join(',')}}`;
    return String(value).slice(0, 200);
  };
  return write(raw);
}
