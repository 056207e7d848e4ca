import { type Parameter } from './context';
import { expandLoops, type Origins } from './for-each';
import { isObject, type Json, type JsonObject, member, pointerSegments } from './json-value';
import { Relations } from './relations';
import { Resolver } from './resolver';
import { readResource, type Resource } from './resource';
import { IdleRun, Run } from './run';
import { depthOf, expandServerless, type MadeResource } from './sam';
import { type DuplicateKey, type Place, type Source } from './source';
import { declaredTransforms, notExpanded } from './transforms';
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
  /** What a transform makes: it stands for the resource of its name that it was made of. */
  private readonly madeById = new Map<string, Resource>();
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
    this.context = new Resolver(raw, parameters, (logicalId) => this.resource(logicalId)?.type);
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
    const serverless = source.mentions('AWS::Serverless') ? expandServerless(raw, resources) : undefined;
    for (const [logicalId, body] of Object.entries(serverless?.resources ?? resources))
      this.add(logicalId, body);
    if (serverless) this.context.conditions = { ...serverless.conditions, ...this.context.conditions };
    for (const made of serverless?.made ?? []) this.addMade(made);
  }

  private add(logicalId: string, body: Json): void {
    const resource = readResource(this, this.context, logicalId, body);
    this.resourcesById.set(logicalId, resource);
    this.addByType(resource);
  }

  private addMade({ logicalId, body, written }: MadeResource): void {
    const resource = readResource(this, this.context, logicalId, body, written);
    if (written.logicalId === logicalId || !this.resourcesById.has(logicalId))
      this.madeById.set(logicalId, resource);
    this.addByType(resource);
  }

  private addByType(resource: Resource): void {
    const same = this.resourcesByType.get(resource.type);
    if (same) same.push(resource);
    else this.resourcesByType.set(resource.type, [resource]);
  }

  /** The resources that stand in the template; `byType` and `resource` know those too that a transform makes of them. */
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

  /** An output, raw. */
  output(name: string): Json | undefined {
    return member(this.outputs, name);
  }

  get outputNames(): readonly string[] {
    return Object.keys(this.outputs);
  }

  /** What a logical id stands for after all transforms that are written out here. */
  resource(logicalId: string): Resource | undefined {
    const own = this.madeById.get(logicalId) ?? this.resourcesById.get(logicalId);
    const slash = own ? -1 : logicalId.lastIndexOf('/');
    return slash < 0 ? own : this.relations.qualified(logicalId.slice(0, slash), logicalId.slice(slash + 1));
  }

  /** Whether transforms that are written out here make resources of others. */
  get makesResources(): boolean {
    return this.madeById.size > 0;
  }

  /** What stands in the template under a logical id. */
  declared(logicalId: string): Resource | undefined {
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
    return declaredTransforms(this.raw);
  }

  /** Names of macros and transforms whose work is not written out here, and so not judged. */
  get unexpanded(): readonly string[] {
    return notExpanded(this.raw, this.source.mentions('Transform'));
  }

  duplicateKeys(): readonly DuplicateKey[] {
    return this.source.duplicateKeys();
  }

  /** Where a path stands in the file; the deepest part of it that exists. */
  locate(logicalId: string | null, pointer: string): Place | null {
    const below = pointerSegments(pointer);
    if (logicalId === null) return this.source.locate(below);
    const shared = this.sharedPlace(logicalId, below);
    return this.source.locate(
      shared ?? ['Resources', ...(this.origins.get(logicalId) ?? [logicalId]), ...below],
    );
  }

  /** Where `Globals` say what a resource does not say itself. */
  private sharedPlace(logicalId: string, [head, ...below]: readonly string[]): string[] | undefined {
    const own = this.resourcesById.get(logicalId);
    if (head !== 'Properties' || !own?.type.startsWith('AWS::Serverless::')) return undefined;
    const place = ['Globals', own.type.slice('AWS::Serverless::'.length), ...below];
    const isDeeper = depthOf(this.raw, place) - 1 > depthOf(own.raw, [head, ...below]);
    return isDeeper ? place : undefined;
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
    this.context.shared.home = run instanceof IdleRun ? undefined : this.context;
  }
}

function mappingAt(raw: JsonObject, name: string): JsonObject {
  const value = member(raw, name);
  return isObject(value) ? value : {};
}
