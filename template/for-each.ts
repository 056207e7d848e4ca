import { type Context } from './context';
import { TemplateError } from './error';
import { isList, isObject, type Json, type JsonObject } from './json-value';
import { Opaque } from './opaque';
import { isScalar, NOT_RESOLVED } from './resolved';

const LOOP = 'Fn::ForEach::';
/** More values than this are refused: a loop over shared parts cannot be made to fill the memory. */
const MAX_VALUES = 200_000;

/** Where an entry that a loop made stands in the template: the segments below the entries' mapping. */
export type Origins = ReadonlyMap<string, readonly string[]>;

export interface Expanded {
  readonly entries: JsonObject;
  /** For the entries that loops made. */
  readonly origins: Origins;
}

/**
 * Writes out the loops of the language extensions: each `Fn::ForEach` becomes one entry for each item of its list.
 *
 * A loop over a list that is only known at deployment stays one entry, with its own identifier as the item.
 * Throws TemplateError where loops multiply beyond any real template.
 */
export function expandLoops(context: Context, entries: JsonObject): Expanded {
  const expander = new Expander(context);
  if (!expander.hasLoop(entries)) return { entries, origins: expander.origins };
  return { entries: expander.mapping(entries, []), origins: expander.origins };
}

class Expander {
  readonly origins = new Map<string, readonly string[]>();
  private left = MAX_VALUES;
  private readonly looping = new WeakMap<object, boolean>();

  constructor(private readonly context: Context) {}

  /** Writes out the loops among the entries of a mapping, and below them. `at` says where it stands; undefined below an entry. */
  mapping(
    entries: JsonObject,
    at: readonly string[] | undefined,
    bound?: ReadonlyMap<string, string>,
  ): JsonObject {
    this.spend(1);
    const expanded = new Map<string, Json>();
    for (const [key, value] of Object.entries(entries)) {
      const loop = key.startsWith(LOOP) ? this.loop(value, bound) : undefined;
      if (!loop) {
        const name = this.text(key, bound);
        if (at && at.length > 0) this.origins.set(name, [...at, key]);
        expanded.set(name, this.value(value, bound));
        continue;
      }
      for (const item of loop.items)
        for (const [name, body] of Object.entries(
          this.mapping(loop.body, at && [...at, key, '2'], new Map(bound).set(loop.identifier, item)),
        ))
          expanded.set(name, body);
    }
    return Object.fromEntries(expanded);
  }

  private spend(values: number): void {
    this.left -= values;
    if (this.left < 0) throw new TemplateError(`Fn::ForEach makes more than ${MAX_VALUES} values`);
  }

  private value(value: Json, bound: ReadonlyMap<string, string> | undefined): Json {
    if (!bound && !this.hasLoop(value)) return value;
    this.spend(1);
    if (typeof value === 'string') return this.text(value, bound);
    if (isList(value)) return value.map((part) => this.value(part, bound));
    if (!isObject(value)) return value;
    const item = typeof value['Ref'] === 'string' ? bound?.get(value['Ref']) : undefined;
    return item ?? this.mapping(value, undefined, bound);
  }

  /** Whether a loop stands anywhere below; remembered, so that shared parts are looked at once. */
  hasLoop(value: Json): boolean {
    if (typeof value !== 'object' || value === null) return false;
    let found = this.looping.get(value);
    if (found === undefined) {
      found = Object.entries(value).some(([key, part]) => key.startsWith(LOOP) || this.hasLoop(part as Json));
      this.looping.set(value, found);
    }
    return found;
  }

  private loop(value: Json, bound: ReadonlyMap<string, string> | undefined): Loop | undefined {
    if (!isList(value) || typeof value[0] !== 'string' || !isObject(value[2])) return undefined;
    const identifier = value[0];
    const list = this.context.list(this.value(value[1] as Json, bound));
    const isKnown = list !== NOT_RESOLVED && !(list instanceof Opaque);
    const items = isKnown ? list.filter(isScalar).map(String) : [identifier];
    return { identifier, items, body: value[2] };
  }

  /** Puts the items for `${Identifier}` and `&{Identifier}`. */
  private text(text: string, bound: ReadonlyMap<string, string> | undefined): string {
    if (!bound || !text.includes('{')) return text;
    let replaced = text;
    for (const [identifier, item] of bound)
      replaced = replaced
        .replaceAll(`\${${identifier}}`, () => item)
        .replaceAll(`&{${identifier}}`, () => item.replace(/[^A-Z0-9]/gi, ''));
    this.spend(replaced.length >> 6);
    return replaced;
  }
}

interface Loop {
  readonly identifier: string;
  readonly items: readonly string[];
  readonly body: JsonObject;
}
