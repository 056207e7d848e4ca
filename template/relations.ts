import { type Context } from './context';
import { namesOf } from './dotted';
import { isObject, type Json, type JsonObject, member } from './json-value';
import { keysIn, nameProperty } from './references';
import { type Target } from './opaque';
import { type Resource } from './resource';
import { boundedKey } from './resolved';
import { Budget, TooMuchWork } from './run';
import { type Value } from './value';

/** A template of a set, as relations read it. */
export interface Member {
  readonly context: Context;
  byType(type: string): readonly Resource[];
  resource(logicalId: string): Resource | undefined;
}

type Index = ReadonlyMap<string, readonly Resource[]>;

/** Who points at whom, in the templates of one set. One pass over the resources of a type for each property asked for. */
export class Relations {
  private readonly indexes = new Map<string, Index | undefined>();

  private known: ReadonlyMap<unknown, Member> | undefined;

  constructor(private readonly members: readonly Member[]) {}

  private get byContext(): ReadonlyMap<unknown, Member> {
    return (this.known ??= new Map(this.members.map((one) => [one.context, one])));
  }

  /** The resource that a target is, in whatever template of the set. */
  find({ id, owner }: Target): Resource | undefined {
    return this.byContext.get(owner)?.resource(id);
  }

  /** A resource of a stack of the set by its name and the logical id there. */
  qualified(stack: string, id: string): Resource | undefined {
    return this.members.find(({ context }) => context.links?.name === stack)?.resource(id);
  }

  /** Resources of a type whose property points at a resource, and which exist in this world. */
  pointingAt(resource: Resource, type: string, property: string): Resource[] {
    const index = this.index(type, property);
    if (index.size === 0) return [];
    const named = nameProperty.get(resource.type);
    const name = named === undefined ? undefined : resource.get(named);
    const found = new Set<Resource>();
    const keys = [
      `id ${resource.context.scope}${resource.id}`,
      `name ${resource.id}`,
      ...(name ? lookupKeys(name) : []),
    ];
    for (const key of keys) for (const other of index.get(key) ?? []) found.add(other);
    resource.context.run.spend(found.size);
    return [...found].filter(
      (other) =>
        other.exists() &&
        valuesAt(other.properties, property).some((value) => refersTo(value, resource, name)),
    );
  }

  /** The resources of a type that a value stands for, by reference or by their literal name, and which exist in this world. */
  meantBy(value: Value, type: string): Resource[] {
    const found = new Set<Resource>();
    for (const target of value.targets()) {
      const resource = this.find(target);
      if (resource?.type === type) found.add(resource);
    }
    const written = this.writtenAsId(value, type);
    if (written) found.add(written);
    const named = nameProperty.get(type);
    if (named !== undefined)
      for (const key of lookupKeys(value))
        for (const resource of this.index(type, named).get(key) ?? [])
          if (resource.get(named).isSameAs(value)) found.add(resource);
    return [...found].filter((resource) => resource.exists());
  }

  /** A literal that is the logical id of a resource beside it: the `Ref` around it was forgotten, and it is what is meant. */
  private writtenAsId(value: Value, type: string): Resource | undefined {
    const text = value.text();
    const resource = text === undefined ? undefined : this.byContext.get(value.context)?.resource(text);
    return resource?.type === type ? resource : undefined;
  }

  private index(type: string, property: string): Index {
    const key = `${type} ${property}`;
    if (!this.indexes.has(key)) {
      this.indexes.set(key, undefined);
      this.indexes.set(key, this.build(type, namesOf(property)));
    }
    const index = this.indexes.get(key);
    if (!index) throw new TooMuchWork();
    return index;
  }

  private build(type: string, path: readonly string[]): Index {
    const index = new Map<string, Resource[]>();
    const budget = new Budget(20_000_000);
    for (const from of this.members)
      for (const resource of from.byType(type))
        for (const name of keysIn(from.context, rawAt(resource.raw, ['Properties', ...path]), budget)) {
          const same = index.get(name);
          if (same) same.push(resource);
          else index.set(name, [resource]);
        }
    return index;
  }
}

/** The raw value at a path; from the first function or list on, all of it. */
function rawAt(raw: JsonObject, path: readonly string[]): Json | undefined {
  let value: Json | undefined = raw;
  for (const key of path) {
    if (!isObject(value)) return value;
    value = member(value, key) ?? member(value, 'Fn::If');
  }
  return value;
}

/** Keys under which what is written the same is found. */
function lookupKeys(value: Value): string[] {
  const text = value.text();
  const keys = text === undefined ? [] : [`name ${text}`];
  const raw = value.rawValue();
  return isObject(raw) ? [...keys, `same ${value.context.scope}${boundedKey(raw)}`] : keys;
}

/** The values at a dotted path, of every member of the lists on the way. */
function valuesAt(properties: Value, property: string): Value[] {
  let values = [properties];
  for (const key of namesOf(property))
    values = values.flatMap((value) => value.items()).map((value) => value.member(key));
  return values;
}

/** Whether a value, or something below it, stands for a resource. */
function refersTo(value: Value, resource: Resource, name: Value | undefined): boolean {
  if (value.isList()) return value.some((item) => refersTo(item, resource, name));
  if (value.isMapping()) return value.entries().some(([, item]) => refersTo(item, resource, name));
  const isTarget = value.targets().some(({ id, owner }) => id === resource.id && owner === resource.context);
  const isWritten = value.context === resource.context && value.text() === resource.id;
  return isTarget || isWritten || (name !== undefined && value.isSameAs(name));
}
