import { expandLoops } from './for-each';
import { isObject, type JsonObject, member, pointerSegments } from './json-value';
import { nameProperty, namesIn } from './references';
import { type Parameter } from './context';
import { Resolver } from './resolver';
import { readResource, type Resource } from './resource';
import { type Run } from './run';
import { type DuplicateKey, type Place, type Source } from './source';
import { Value } from './value';

/** One CloudFormation template, indexed once. Whatever its shape, reading it never throws. */
export class Template {
  /** The template as plain JSON, short forms written out. */
  readonly raw: JsonObject;
  private readonly resolver: Resolver;
  private readonly resourcesById = new Map<string, Resource>();
  private readonly resourcesByType = new Map<string, Resource[]>();
  private readonly pointers = new Map<string, ReadonlyMap<string, readonly Resource[]>>();

  constructor(
    raw: JsonObject,
    private readonly source: Source,
    parameters: Readonly<Record<string, string>>,
  ) {
    this.raw = raw;
    this.resolver = new Resolver(raw, parameters);
    const resources = member(raw, 'Resources');
    for (const [logicalId, body] of Object.entries(
      isObject(resources) ? expandLoops(this.resolver, resources) : {},
    )) {
      const resource = readResource(this, this.resolver, logicalId, body);
      this.resourcesById.set(logicalId, resource);
      const same = this.resourcesByType.get(resource.type);
      if (same) same.push(resource);
      else this.resourcesByType.set(resource.type, [resource]);
    }
  }

  get resources(): Iterable<Resource> {
    return this.resourcesById.values();
  }

  get resourceCount(): number {
    return this.resourcesById.size;
  }

  /** The resource types that occur. */
  get types(): Iterable<string> {
    return this.resourcesByType.keys();
  }

  byType(type: string): readonly Resource[] {
    return this.resourcesByType.get(type) ?? [];
  }

  resource(logicalId: string): Resource | undefined {
    return this.resourcesById.get(logicalId);
  }

  get parameters(): ReadonlyMap<string, Parameter> {
    return this.resolver.parameters;
  }

  /** A part of the template outside its resources, such as `Outputs`. */
  section(name: string): Value {
    return new Value(this.resolver, member(this.raw, name), `/${name}`);
  }

  get transforms(): readonly string[] {
    const named = member(this.raw, 'Transform');
    return (Array.isArray(named) ? named : [named]).filter((name) => typeof name === 'string');
  }

  duplicateKeys(): readonly DuplicateKey[] {
    return this.source.duplicateKeys();
  }

  /** Where a path stands in the file; the deepest part of it that exists. */
  locate(logicalId: string | null, pointer: string): Place | null {
    return this.source.locate([
      ...(logicalId === null ? [] : ['Resources', logicalId]),
      ...pointerSegments(pointer),
    ]);
  }

  /** Resources of a type whose property points at a resource, and which exist in this world. */
  pointingAt(resource: Resource, type: string, property: string): Resource[] {
    const index = this.pointerIndex(type, property);
    if (index.size === 0) return [];
    const named = nameProperty[resource.type];
    const name = named === undefined ? undefined : resource.get(named).text();
    const found = new Set(index.get(resource.logicalId));
    for (const other of (name !== undefined && index.get(name)) || []) found.add(other);
    return [...found].filter(
      (other) => other.exists() && other.get(property).some((value) => refersTo(value, resource, name)),
    );
  }

  /** The resources of a type that a value stands for, by reference or by their literal name, and which exist in this world. */
  meantBy(value: Value, type: string): Resource[] {
    const referred = value.targets().flatMap(({ logicalId }) => this.resourcesById.get(logicalId) ?? []);
    const property = nameProperty[type];
    const text = value.text();
    const named =
      property === undefined || text === undefined ? [] : (this.pointerIndex(type, property).get(text) ?? []);
    return [
      ...new Set([
        ...referred.filter((resource) => resource.type === type),
        ...named.filter((resource) => resource.get(property as string).text() === text),
      ]),
    ].filter((resource) => resource.exists());
  }

  private pointerIndex(type: string, property: string): ReadonlyMap<string, readonly Resource[]> {
    const key = `${type} ${property}`;
    const known = this.pointers.get(key);
    if (known) return known;
    const index = new Map<string, Resource[]>();
    for (const resource of this.byType(type))
      for (const name of namesIn(rawAt(resource.raw, ['Properties', ...property.split('.')]))) {
        const same = index.get(name);
        if (same) same.push(resource);
        else index.set(name, [resource]);
      }
    this.pointers.set(key, index);
    return index;
  }

  /** The run that values read; set by the engine. */
  get run(): Run {
    return this.resolver.run;
  }

  set run(run: Run) {
    this.resolver.run = run;
  }
}

function rawAt(raw: JsonObject, path: readonly string[]): JsonObject[string] | undefined {
  let value: JsonObject[string] | undefined = raw;
  for (const key of path) value = isObject(value) ? (member(value, key) ?? member(value, 'Fn::If')) : value;
  return value;
}

function refersTo(value: Value, resource: Resource, name: string | undefined): boolean {
  if (value.targets().some(({ logicalId }) => logicalId === resource.logicalId)) return true;
  return name !== undefined && value.text() === name;
}
