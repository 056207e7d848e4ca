import { type Parameter } from './context';
import { expandLoops, type Origins } from './for-each';
import { isObject, type Json, type JsonObject, member, pointerSegments } from './json-value';
import { Relations } from './relations';
import { Resolver } from './resolver';
import { readResource, type Resource } from './resource';
import { Run } from './run';
import { type DuplicateKey, type Place, type Source } from './source';
import { Value } from './value';

/** One CloudFormation template, indexed once. Whatever its shape, reading it never throws. */
export class Template {
  /** The template as plain JSON, short forms written out. */
  readonly raw: JsonObject;
  /** What its values are resolved with. */
  readonly context: Resolver;
  /** Who points at whom: in this template, or in the set that it was linked into. */
  relations = new Relations([this]);
  private readonly resourcesById = new Map<string, Resource>();
  private readonly resourcesByType = new Map<string, Resource[]>();
  private readonly outputs: JsonObject;
  private readonly origins: Origins = new Map();

  /** Throws TemplateError for a given parameter that the template does not allow, and for loops that multiply without end. */
  constructor(
    raw: JsonObject,
    private readonly source: Source,
    parameters: Readonly<Record<string, string>>,
  ) {
    this.raw = raw;
    this.context = new Resolver(raw, parameters, (logicalId) => this.resourcesById.get(logicalId)?.type);
    this.outputs = mappingAt(raw, 'Outputs');
    let resources = mappingAt(raw, 'Resources');
    if (source.mentions('ForEach')) {
      const idle = this.run;
      this.run = new Run([], new Map());
      this.context.conditions = expandLoops(this.context, this.context.conditions).entries;
      this.outputs = expandLoops(this.context, this.outputs).entries;
      ({ entries: resources, origins: this.origins } = expandLoops(this.context, resources));
      this.run = idle;
    }
    for (const [logicalId, body] of Object.entries(resources)) this.add(logicalId, body);
  }

  private add(logicalId: string, body: Json): void {
    const resource = readResource(this, this.context, logicalId, body);
    this.resourcesById.set(logicalId, resource);
    const same = this.resourcesByType.get(resource.type);
    if (same) same.push(resource);
    else this.resourcesByType.set(resource.type, [resource]);
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

  /** The resource that a value stands for, also in another template of the set. */
  targetOf(value: Value): Resource | undefined {
    const target = value.target();
    return target && this.relations.find(target);
  }

  get parameters(): ReadonlyMap<string, Parameter> {
    return this.context.parameters;
  }

  /** A part of the template outside its resources, such as `Outputs`. */
  section(name: string): Value {
    const raw = name === 'Outputs' ? this.outputs : member(this.raw, name);
    return new Value(this.context, raw, `/${name}`);
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
    const below = pointerSegments(pointer);
    if (logicalId === null) return this.source.locate(below);
    return this.source.locate(['Resources', ...(this.origins.get(logicalId) ?? [logicalId]), ...below]);
  }

  /** Resources of a type whose property points at a resource, and which exist in this world. */
  pointingAt(resource: Resource, type: string, property: string): Resource[] {
    return this.relations.pointingAt(resource, type, property);
  }

  /** The resources of a type that a value stands for, by reference or by their literal name, and which exist in this world. */
  meantBy(value: Value, type: string): Resource[] {
    return this.relations.meantBy(value, type);
  }

  /** The run that values read; set by the engine. */
  get run(): Run {
    return this.context.shared.run;
  }

  set run(run: Run) {
    this.context.shared.run = run;
  }
}

function mappingAt(raw: JsonObject, name: string): JsonObject {
  const value = member(raw, name);
  return isObject(value) ? value : {};
}
