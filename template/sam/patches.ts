import { isList, isObject, type Json, type JsonObject, member } from '../json-value';
import { type Patch } from './events';
import { isFunction, NO_VALUE, textOf } from './raw';

/** The resources of a template with what the transform adds to them: notifications of buckets, triggers of user pools. */
export function patched(resources: JsonObject, patches: readonly Patch[]): JsonObject {
  const targets = new Map<string, Patch[]>();
  for (const patch of patches)
    if (Object.hasOwn(resources, patch.logicalId)) group(targets, patch.logicalId, patch);
  if (targets.size === 0) return resources;
  return Object.fromEntries(
    Object.entries(resources).map(([logicalId, body]) => {
      const own = targets.get(logicalId);
      return [logicalId, own && isObject(body) ? withPatches(body, own, resources) : body];
    }),
  );
}

function withPatches(body: JsonObject, patches: readonly Patch[], resources: JsonObject): JsonObject {
  const places = new Map<string, Patch[]>();
  for (const patch of patches) group(places, patch.path.join('.'), patch);
  let properties: Json = member(body, 'Properties') ?? {};
  for (const same of places.values()) {
    const items = same.map((patch) => underCondition(patch, resources));
    const [first] = same;
    if (first) properties = added(properties, first.path, first.isList, items);
  }
  return { ...body, Properties: properties };
}

function group<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const same = groups.get(key);
  if (same) same.push(item);
  else groups.set(key, [item]);
}

/** Only where the function exists whose event it is. */
function underCondition({ item, owner }: Patch, resources: JsonObject): Json {
  const body = member(resources, owner.logicalId);
  const condition = textOf(isObject(body) ? body['Condition'] : undefined);
  return condition === undefined ? item : { 'Fn::If': [condition, item, NO_VALUE] };
}

function added(value: Json, path: readonly string[], list: boolean, items: readonly Json[]): Json {
  const [key, ...rest] = path;
  if (key === undefined) return list ? [...(isList(value) ? value : []), ...items] : (items[0] ?? value);
  if (!isObject(value) || isCall(value)) return value;
  const below = member(value, key) ?? (rest.length === 0 && list ? [] : {});
  return Object.fromEntries([...Object.entries(value), [key, added(below, rest, list, items)]]);
}

function isCall(value: JsonObject): boolean {
  return isFunction(value);
}
