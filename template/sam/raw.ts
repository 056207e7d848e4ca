import { isList, isObject, type Json, type JsonObject, member, soleEntry } from '../json-value';

/** What `Fn::If` takes for "leave it out". */
export const NO_VALUE: JsonObject = { Ref: 'AWS::NoValue' };

/** Something that the template does not show: decided at deployment, whatever it says here. */
export function hidden(what: Json): JsonObject {
  return { 'Fn::Transform': what };
}

/** Whether it is an intrinsic function: a mapping of one entry with the name of one. */
export function isFunction(value: Json | undefined): value is JsonObject {
  const name = isObject(value) ? soleEntry(value)?.[0] : undefined;
  return name !== undefined && (name === 'Ref' || name === 'Condition' || name.startsWith('Fn::'));
}

/** A mapping that is no function; anything else counts as an empty one. */
export function mappingOf(value: Json | undefined): JsonObject {
  return isObject(value) && !isFunction(value) ? value : {};
}

/** Items of a list; one thing that is no list counts as a list of one. */
export function itemsOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The logical id that a plain `Ref` names. */
export function refOf(value: Json | undefined): string | undefined {
  return isObject(value) && isFunction(value) ? textOf(member(value, 'Ref')) : undefined;
}

/** What each branch of a `Fn::If` becomes, in the same `Fn::If`; anything else is its own only branch. */
export function branches(
  value: Json | undefined,
  convert: (branch: Json | undefined) => Json | undefined,
  depth = 0,
): Json | undefined {
  const choice = isObject(value) && isFunction(value) ? member(value, 'Fn::If') : undefined;
  if (!isList(choice) || choice.length !== 3 || depth > MAX_BRANCHES) return convert(value);
  const [one, two] = choice.slice(1).map((branch) => {
    return branches(refOf(branch) === 'AWS::NoValue' ? undefined : branch, convert, depth + 1);
  });
  if (one === undefined && two === undefined) return undefined;
  return { 'Fn::If': [choice[0] ?? '', one ?? NO_VALUE, two ?? NO_VALUE] };
}

/** Branches inside branches are followed no deeper than this: shared parts cannot multiply. */
const MAX_BRANCHES = 6;

/** The member at a dotted path, through every `Fn::If` on the way; below another function, the function itself. */
export function at(value: Json | undefined, path: string): Json | undefined {
  return path.split('.').reduce<Json | undefined>((above, key) => {
    return branches(above, (branch) => {
      if (!isObject(branch)) return undefined;
      return isFunction(branch) ? branch : (member(branch, key) ?? undefined);
    });
  }, value);
}

/** Sets a dotted path in fresh mappings, for names that we write ourselves. */
export function nested(entries: readonly (readonly [path: string, value: Json | undefined])[]): JsonObject {
  const root = new Map<string, Json>();
  const below = new Map<string, (readonly [string, Json | undefined])[]>();
  for (const [path, value] of entries) {
    const dot = path.indexOf('.');
    if (value === undefined) continue;
    if (dot < 0) root.set(path, value);
    else
      below.set(path.slice(0, dot), [...(below.get(path.slice(0, dot)) ?? []), [path.slice(dot + 1), value]]);
  }
  for (const [key, parts] of below) root.set(key, { ...mappingOf(root.get(key)), ...nested(parts) });
  return Object.fromEntries(root);
}

/** A mapping without the members that are undefined. */
export function defined(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
}

/** Tags as CloudFormation lists them, of SAM's mapping, with the tag that SAM adds; nothing where there are none. */
export function tagsOf({ Tags: tags }: JsonObject, createdBy?: string): JsonObject {
  if (isFunction(tags) || isList(tags)) return { Tags: tags };
  const list = Object.entries(mappingOf(tags)).map(([Key, Value]): Json => ({ Key, Value }));
  if (createdBy !== undefined) list.push({ Key: createdBy, Value: 'SAM' });
  return list.length > 0 ? { Tags: list } : {};
}
