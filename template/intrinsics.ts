import { type Context } from './context';
import { findInMap } from './find-in-map';
import { isList, type Json } from './json-value';
import { joined } from './dynamic';
import { Opaque, Text } from './opaque';
import { isScalar, NOT_RESOLVED, type NotResolved, opaqueFunction, type Resolved } from './resolved';
import { attribute, exported, reference } from './refer';
import { stackOutput } from './stack-output';
import { substitute } from './substitute';
import { subnets } from './network/subnets';

type Intrinsic = (context: Context, argument: Json, depth: number) => Resolved | NotResolved;

const join: Intrinsic = (context, argument, depth) => {
  if (!isList(argument) || typeof argument[0] !== 'string') return NOT_RESOLVED;
  const items = context.list(argument[1], depth);
  if (items === NOT_RESOLVED) return NOT_RESOLVED;
  if (items instanceof Opaque)
    return new Opaque(`join ${argument[0]} ${items.key}`, items.origin, items.by, { shape: 'text' });
  const parts: (string | Opaque | Text)[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0) parts.push(argument[0]);
    if (item instanceof Opaque || item instanceof Text) parts.push(item);
    else if (isScalar(item)) parts.push(String(item));
    else return NOT_RESOLVED;
  }
  return joined(parts);
};

/** What a function makes of something that is decided at deployment, of which something is known all the same. */
function madeBy(context: Context, name: string, argument: Json, traits: Opaque['traits']): Opaque {
  const { key, origin, by } = opaqueFunction(context.scope, name, { [name]: argument });
  return new Opaque(key, origin, by, traits);
}

const split: Intrinsic = (context, argument, depth) => {
  if (!isList(argument) || typeof argument[0] !== 'string' || argument[0] === '') return NOT_RESOLVED;
  const text = context.text(argument[1], depth);
  if (typeof text === 'string') return text.split(argument[0]);
  const admits = text instanceof Opaque ? text.traits.admitsPart : undefined;
  return admits ? madeBy(context, 'Fn::Split', argument, { admits }) : NOT_RESOLVED;
};

const select: Intrinsic = (context, argument, depth) => {
  if (!isList(argument)) return NOT_RESOLVED;
  const at = context.text(argument[0], depth);
  const { value: items } = context.resolve(argument[1], depth);
  // Only the item that is asked for: what the others depend on decides nothing.
  const admits = items instanceof Opaque ? items.traits.admits : undefined;
  if (admits) return madeBy(context, 'Fn::Select', argument, { admits, shape: 'text' });
  if (typeof at !== 'string' || !/^\d+$/.test(at) || !isList(items) || Number(at) >= items.length)
    return NOT_RESOLVED;
  return context.resolve(items[Number(at)], depth).value;
};

const length: Intrinsic = (context, argument, depth) => {
  const items = context.list(argument, depth);
  return items === NOT_RESOLVED || items instanceof Opaque ? NOT_RESOLVED : items.length;
};

const cidr: Intrinsic = (context, argument, depth) => {
  if (!isList(argument) || argument.length !== 3) return NOT_RESOLVED;
  const [block, count, bits] = argument.map((part) => context.text(part, depth));
  if (typeof block !== 'string' || typeof count !== 'string' || typeof bits !== 'string') return NOT_RESOLVED;
  return subnets(block, Number(count), Number(bits)) ?? NOT_RESOLVED;
};

const importValue: Intrinsic = (context, argument, depth) => {
  const name = context.text(argument, depth);
  if (typeof name !== 'string') return opaqueFunction(context.scope, 'Fn::ImportValue', argument);
  return exported(context, name, depth) ?? new Opaque(`import ${name}`, 'import', `the export ${name}`);
};

/** Every intrinsic that the model resolves; any other is an opaque value. `Fn::If` stands in resolver.ts: it moves the place. */
export const intrinsics: Readonly<Record<string, Intrinsic | undefined>> = Object.assign(
  Object.create(null) as Record<string, Intrinsic>,
  {
    Ref: (context, name, depth) =>
      typeof name === 'string' ? reference(context, name, depth) : NOT_RESOLVED,
    'Fn::GetAtt': attribute,
    'Fn::Sub': substitute,
    'Fn::Join': join,
    'Fn::Split': split,
    'Fn::Select': select,
    'Fn::FindInMap': findInMap,
    'Fn::Length': length,
    'Fn::Cidr': cidr,
    'Fn::Base64': (context, argument, depth) => context.text(argument, depth),
    'Fn::ToJsonString': (context, argument, depth) => context.resolve(argument, depth).value ?? NOT_RESOLVED,
    'Fn::ImportValue': importValue,
    'Fn::GetStackOutput': stackOutput,
  } satisfies Record<string, Intrinsic>,
);
