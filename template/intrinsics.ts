import { type Context } from './context';
import { isList, isObject, type Json, member, pointerSegment } from './json-value';
import { Opaque, type Text, textOf } from './opaque';
import { readInProperty } from './parameters';
import { boundedKey, NOT_RESOLVED, type NotResolved, opaqueFunction, type Resolved } from './resolved';
import { substitute } from './substitute';

type Intrinsic = (context: Context, argument: Json, depth: number) => Resolved | NotResolved;

/** Pseudo parameters that rules compare with literals; the value is that of the commercial partition. */
const COMMERCIAL: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

/** What `Ref` gives: the value of a parameter, the name of a resource; something dangling is one opaque string. */
export function reference(context: Context, name: string): Resolved {
  if (name === 'AWS::NoValue') return undefined;
  if (name.startsWith('AWS::')) {
    const known = context.given(name) ?? context.run.equalTo(name) ?? COMMERCIAL[name];
    return known ?? new Opaque(name, 'pseudo', name);
  }
  const parameter = context.parameters.get(name);
  if (!parameter)
    return new Opaque(`${name}.Ref`, 'reference', `the resource ${name}`, {
      logicalId: name,
      attribute: 'Ref',
    });
  const value = readInProperty(context, parameter);
  if (!parameter.isList || value instanceof Opaque) return value;
  return value === '' ? [] : value.split(',').map((item) => item.trim());
}

function attribute(argument: Json): Resolved | NotResolved {
  const [id, name] = isList(argument) ? argument : typeof argument === 'string' ? halves(argument) : [];
  if (typeof id !== 'string') return NOT_RESOLVED;
  const shown = typeof name === 'string' ? name : boundedKey(name);
  return new Opaque(`${id}.${shown}`, 'reference', `the resource ${id}`, { logicalId: id, attribute: shown });
}

function halves(text: string): [string, string] {
  const dot = text.indexOf('.');
  return dot < 0 ? [text, ''] : [text.slice(0, dot), text.slice(dot + 1)];
}

const join: Intrinsic = (context, argument, depth) => {
  if (!isList(argument) || typeof argument[0] !== 'string') return NOT_RESOLVED;
  const items = context.list(argument[1], depth);
  if (items === NOT_RESOLVED) return NOT_RESOLVED;
  if (items instanceof Opaque) return new Opaque(`join ${items.key}`, items.origin, items.by);
  const parts: (string | Opaque | Text)[] = [];
  for (const [index, item] of items.entries()) {
    const text = context.text(item, depth);
    if (index > 0) parts.push(argument[0]);
    parts.push(text === NOT_RESOLVED ? opaqueFunction('Fn::Join', item) : text);
  }
  return textOf(parts);
};

const split: Intrinsic = (context, argument, depth) => {
  if (!isList(argument) || typeof argument[0] !== 'string' || argument[0] === '') return NOT_RESOLVED;
  const text = context.text(argument[1], depth);
  return typeof text === 'string' ? text.split(argument[0]) : NOT_RESOLVED;
};

const select: Intrinsic = (context, argument, depth) => {
  if (!isList(argument)) return NOT_RESOLVED;
  const index = Number(context.resolve(argument[0], depth).value);
  const items = context.list(argument[1], depth);
  if (!Number.isInteger(index) || items === NOT_RESOLVED || items instanceof Opaque) return NOT_RESOLVED;
  return index in items ? context.resolve(items[index], depth).value : NOT_RESOLVED;
};

const findInMap: Intrinsic = (context, argument, depth) => {
  if (!isList(argument)) return NOT_RESOLVED;
  const [name, top, second] = argument.slice(0, 3).map((part) => context.resolve(part, depth).value);
  const map = typeof name === 'string' ? member(context.mappings, name) : undefined;
  if (!isObject(map)) return NOT_RESOLVED;
  const fallback = isObject(argument[3]) ? member(argument[3], 'DefaultValue') : undefined;
  const rows =
    typeof top === 'string' || typeof top === 'number' ? [member(map, String(top))] : Object.values(map);
  const cells = rows.flatMap((row) =>
    !isObject(row)
      ? [undefined]
      : typeof second === 'string' || typeof second === 'number'
        ? [member(row, String(second))]
        : Object.values(row),
  );
  const values = [...new Map(cells.map((cell) => [boundedKey(cell), cell ?? fallback])).values()];
  if (values.some((value) => value === undefined) || values.length > 8) return NOT_RESOLVED;
  const key = boundedKey(argument);
  const index =
    values.length === 1
      ? 0
      : context.run.choose(`map ${key}`, 'world', values.length, (answer) => [
          `${String(name)}[${shownKey(argument[1])}]`,
          boundedKey(values[answer]).slice(0, 40),
        ]);
  return context.resolve(values[index], depth).value;
};

function shownKey(raw: Json | undefined): string {
  return isObject(raw) && typeof raw['Ref'] === 'string' ? raw['Ref'] : boundedKey(raw).slice(0, 30);
}

const length: Intrinsic = (context, argument, depth) => {
  const items = context.list(argument, depth);
  return items === NOT_RESOLVED || items instanceof Opaque ? NOT_RESOLVED : items.length;
};

/** Every intrinsic that the model resolves; any other is an opaque value. `Fn::If` stands in resolve.ts: it moves the place. */
export const intrinsics: Readonly<Record<string, Intrinsic | undefined>> = Object.assign(
  Object.create(null),
  {
    Ref: (context, name) => (typeof name === 'string' ? reference(context, name) : NOT_RESOLVED),
    'Fn::GetAtt': (_context, argument) => attribute(argument),
    'Fn::Sub': substitute,
    'Fn::Join': join,
    'Fn::Split': split,
    'Fn::Select': select,
    'Fn::FindInMap': findInMap,
    'Fn::Length': length,
    'Fn::Base64': (context, argument, depth) => context.resolve(argument, depth).value ?? NOT_RESOLVED,
    'Fn::ToJsonString': (context, argument, depth) => context.resolve(argument, depth).value ?? NOT_RESOLVED,
    'Fn::ImportValue': (context, argument, depth) => {
      const name = context.text(argument, depth);
      const key = typeof name === 'string' ? name : boundedKey(argument);
      return new Opaque(`import ${key}`, 'import', `the export ${pointerSegment(key).slice(1)}`);
    },
  } satisfies Record<string, Intrinsic>,
) as Record<string, Intrinsic | undefined>;
