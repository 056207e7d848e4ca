import { type Context } from './context';
import { TemplateError } from './error';
import { isList, isObject, type Json, type JsonObject } from './json-value';
import { Opaque } from './opaque';
import { NOT_RESOLVED } from './resolved';

const LOOP = 'Fn::ForEach::';
/** More values than this are refused: a loop over shared parts cannot be made to fill the memory. */
const MAX_VALUES = 1_000_000;

/**
 * Writes out the loops of the language extensions: each `Fn::ForEach` becomes one entry for each item of its list.
 *
 * A loop over a list that is only known at deployment stays one entry, with its own identifier as the item.
 */
export function expandLoops(context: Context, entries: JsonObject): JsonObject {
  if (!Object.keys(entries).some((key) => key.startsWith(LOOP))) return entries;
  return expand(context, entries, { left: MAX_VALUES });
}

function expand(context: Context, entries: JsonObject, budget: { left: number }): JsonObject {
  const expanded: Record<string, Json> = {};
  for (const [key, value] of Object.entries(entries)) {
    const loop = key.startsWith(LOOP) ? readLoop(context, value) : undefined;
    if (!loop) {
      expanded[key] = value;
      continue;
    }
    for (const item of loop.items) {
      const body = replace(loop.body, loop.identifier, item, budget);
      if (isObject(body)) Object.assign(expanded, expand(context, body, budget));
    }
  }
  return expanded;
}

interface Loop {
  readonly identifier: string;
  readonly items: readonly string[];
  readonly body: JsonObject;
}

function readLoop(context: Context, value: Json): Loop | undefined {
  if (!isList(value) || typeof value[0] !== 'string' || !isObject(value[2])) return undefined;
  const list = context.list(value[1]);
  const items =
    list === NOT_RESOLVED || list instanceof Opaque
      ? [value[0]]
      : list.filter((item) => typeof item !== 'object').map(String);
  return { identifier: value[0], items, body: value[2] };
}

/** Puts an item for `${Identifier}`, `&{Identifier}` and `Ref: Identifier`, in keys and values. */
function replace(value: Json, identifier: string, item: string, budget: { left: number }): Json {
  if (--budget.left < 0) throw new TemplateError(`Fn::ForEach makes more than ${MAX_VALUES} values`);
  if (typeof value === 'string')
    return value
      .replaceAll(`\${${identifier}}`, item)
      .replaceAll(`&{${identifier}}`, item.replace(/[^A-Z0-9]/gi, ''));
  if (isList(value)) return value.map((part) => replace(part, identifier, item, budget));
  if (!isObject(value)) return value;
  if (value['Ref'] === identifier) return item;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      replace(key, identifier, item, budget) as string,
      replace(part, identifier, item, budget),
    ]),
  );
}
