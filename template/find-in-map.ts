import { type Context } from './context';
import { isList, isObject, type Json, type JsonObject, member } from './json-value';
import { Opaque } from './opaque';
import { boundedKey, isScalar, NOT_RESOLVED, type NotResolved, type Resolved, shown } from './resolved';

/** More different values than this are not told apart. */
const MAX_VALUES = 8;

interface Cell {
  readonly row: string;
  readonly column: string;
  readonly value: Json;
}

/** Cells of the same value. */
type Group = readonly [Cell, ...Cell[]];

/**
 * What `Fn::FindInMap` gives. A key that is open makes a world for each value that the map has for it, and decides the key as
 * far as the value tells it; keys that the map does not have cannot be deployed.
 */
export function findInMap(context: Context, argument: Json, depth: number): Resolved | NotResolved {
  if (!isList(argument)) return NOT_RESOLVED;
  const [name, top, second] = argument.map((part) => readKey(context, part, depth));
  const map = isScalar(name) ? member(context.mappings, String(name)) : undefined;
  if (!isObject(map)) return NOT_RESOLVED;
  const fallback = isObject(argument[3]) ? member(argument[3], 'DefaultValue') : undefined;
  const cells = cellsOf(context, map, top, second);
  if (fallback !== undefined) {
    if (cells.length === 0) return context.resolve(fallback, depth).value;
    // Keys that the map does not have are possible too.
    if (!isScalar(top) || !isScalar(second)) cells.push({ row: '', column: '', value: fallback });
  }
  const values = byValue(cells);
  if (values.length > MAX_VALUES) return oneOf(context, argument, values);
  if (values.length === 0) return NOT_RESOLVED;
  const key = `${context.scope}map ${boundedKey(argument)} ${cells.length}`;
  const groupAt = (index: number): Group => values[index] as Group;
  const label = (answer: number): readonly [string, string] => [
    `${String(name)}[${shown(argument[1])}]`,
    shown(groupAt(answer)[0].value),
  ];
  const chosen = groupAt(values.length === 1 ? 0 : context.run.choose(key, 'world', values.length, label));
  if (fallback === undefined) {
    settleKey(context, top, cells, chosen, 'row');
    settleKey(context, second, cells, chosen, 'column');
  }
  return context.resolve(chosen[0].value, depth).value;
}

/** Values too many to tell apart: what it is not is known still. */
function oneOf({ scope }: Context, argument: Json, values: readonly Group[]): Resolved | NotResolved {
  const domain = values.flatMap(([cell]) => (isScalar(cell.value) ? [String(cell.value)] : []));
  if (domain.length !== values.length) return NOT_RESOLVED;
  const key = scope + boundedKey({ 'Fn::FindInMap': argument });
  return new Opaque(key, 'function', 'Fn::FindInMap', { domain, shape: 'text' });
}

/** A key that is open is not given away here, so it may be decided without starting again. */
function readKey(context: Context, raw: Json, depth: number): Resolved {
  const { run } = context;
  const before = run.isPeeking;
  run.isPeeking = true;
  const { value } = context.resolve(raw, depth);
  run.isPeeking = before;
  return value;
}

function cellsOf(context: Context, map: JsonObject, top: Resolved, second: Resolved): Cell[] {
  return keysOf(context, map, top).flatMap((row) => {
    const columns = member(map, row);
    if (!isObject(columns)) return [];
    return keysOf(context, columns, second).map((column): Cell => ({
      row,
      column,
      value: columns[column] as Json,
    }));
  });
}

function byValue(cells: readonly Cell[]): Group[] {
  const groups = new Map<string, [Cell, ...Cell[]]>();
  for (const cell of cells) {
    const key = boundedKey(cell.value);
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()];
}

/** The keys that it can be. */
function keysOf(context: Context, map: JsonObject, key: Resolved): string[] {
  if (isScalar(key)) return Object.hasOwn(map, String(key)) ? [String(key)] : [];
  const keys = Object.keys(map);
  context.run.spend(keys.length);
  if (!(key instanceof Opaque)) return keys;
  const { domain } = key.traits;
  return keys.filter((name) => !context.run.isExcluded(key.key, name) && (!domain || domain.includes(name)));
}

/** The value chosen says which keys it was not, or even which it was. */
function settleKey(
  { run }: Context,
  key: Resolved,
  cells: readonly Cell[],
  chosen: Group,
  side: 'row' | 'column',
): void {
  if (!(key instanceof Opaque)) return;
  const left = new Set(chosen.map((cell) => cell[side]));
  if (left.size === 1) return run.settle(key.key, chosen[0][side], true);
  for (const cell of cells) if (!left.has(cell[side])) run.settle(key.key, cell[side], false);
}
