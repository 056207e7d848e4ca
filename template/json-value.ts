/** A parsed template is plain JSON: short forms are written out, aliases are shared objects. */
export type Json = string | number | boolean | null | JsonObject | readonly Json[];
export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** The member, or undefined: never something inherited. */
export function member(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The only key of an object that has exactly one. */
export function soleKey(object: JsonObject): string | undefined {
  let only: string | undefined;
  for (const key in object) {
    if (only !== undefined) return undefined;
    only = key;
  }
  return only;
}

/** The only entry of an object that has exactly one: the form of every intrinsic function. */
export function soleEntry(object: JsonObject): readonly [string, Json] | undefined {
  const only = soleKey(object);
  return only === undefined ? undefined : [only, object[only] as Json];
}

/** One segment of a JSON pointer. */
export function pointerSegment(key: string | number): string {
  const text = String(key);
  return (
    '/' + (text.includes('~') || text.includes('/') ? text.replaceAll('~', '~0').replaceAll('/', '~1') : text)
  );
}

export function pointerSegments(pointer: string): string[] {
  if (pointer === '') return [];
  const segments = pointer.slice(1).split('/');
  if (!pointer.includes('~')) return segments;
  return segments.map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
