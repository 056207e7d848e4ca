import { type Elsewhere, type Links } from './context';
import { isObject, type JsonObject, member } from './json-value';
import { Relations } from './relations';
import { IdleRun } from './run';
import { type Template } from './template';

/** One stack of a set that is deployed together, into one account and region. */
export interface Stack {
  /** Tells it apart in the set, and in messages about it. */
  readonly name: string;
  /** Its own: a file that is deployed twice is parsed twice. */
  readonly template: Template;
  /** The name that it is deployed under, by which `Fn::GetStackOutput` finds it. @default - it is not known */
  readonly stackName?: string | undefined;
  /** For a nested stack, the stack whose resource deploys it. @default - it is deployed by itself */
  readonly parent?: { readonly template: Template; readonly logicalId: string } | undefined;
}

/**
 * Lets the templates of one set see each other, from now on: an import is what the other stack exports under that name, an
 * output that is asked for by the name of its stack is that stack's, a
 * parameter of a nested stack is what its parent passes, `Outputs` of a nested stack are its outputs, and who points at a
 * resource is found in all of them. Two exports of one name are both ignored. Linear in the size of the set.
 *
 * @throws Error if a template stands in the set twice, or two stacks have one name.
 *
 * @example
 * linkTemplates([{ name: 'Data', template: data }, { name: 'App', template: app }]);
 */
export function linkTemplates(stacks: readonly Stack[]): void {
  if (new Set(stacks.map(({ template }) => template)).size < stacks.length)
    throw new Error('a template stands in the set twice: parse it once for each stack');
  if (new Set(stacks.map(({ name }) => name)).size < stacks.length)
    throw new Error('two stacks of the set have one name');
  const exports = exportsOf(stacks);
  const deployed = new Map(stacks.map(({ stackName, template }) => [stackName, template]));
  const relations = new Relations(stacks.map(({ template }) => template));
  const shared = { run: new IdleRun() };
  const nested = nestedIn(stacks);
  for (const [index, { name, template, parent }] of stacks.entries()) {
    const { context } = template;
    context.shared = shared;
    context.scope = `${index}:`;
    context.links = new StackLinks(name, {
      exports,
      deployed,
      parent,
      children: nested.get(template) ?? new Map(),
    });
    template.relations = relations;
  }
}

function nestedIn(stacks: readonly Stack[]): Map<Template, Map<string, Template>> {
  const nested = new Map<Template, Map<string, Template>>();
  for (const { template, parent } of stacks) {
    if (!parent) continue;
    const children = nested.get(parent.template) ?? new Map<string, Template>();
    nested.set(parent.template, children.set(parent.logicalId, template));
  }
  return nested;
}

/** What stacks export, by literal name; undefined where two do. */
function exportsOf(stacks: readonly Stack[]): Map<string, Elsewhere | undefined> {
  const exports = new Map<string, Elsewhere | undefined>();
  for (const { template } of stacks)
    for (const name of template.outputNames) {
      const exported = mappingOf(template.output(name), 'Export');
      const as = exported && member(exported, 'Name');
      if (typeof as === 'string') exports.set(as, exports.has(as) ? undefined : outputOf(template, name));
    }
  return exports;
}

function outputOf(template: Template, name: string): Elsewhere | undefined {
  const output = template.output(name);
  return isObject(output) ? { context: template.context, raw: member(output, 'Value') } : undefined;
}

function mappingOf(value: unknown, name: string): JsonObject | undefined {
  const found = isObject(value) ? member(value, name) : undefined;
  return isObject(found) ? found : undefined;
}

/** What a stack sees of the others of its set. */
interface Surroundings {
  readonly exports: ReadonlyMap<string, Elsewhere | undefined>;
  readonly deployed: ReadonlyMap<string | undefined, Template>;
  readonly parent: Stack['parent'];
  readonly children: ReadonlyMap<string, Template>;
}

class StackLinks implements Links {
  constructor(
    readonly name: string,
    private readonly around: Surroundings,
  ) {}

  passed(parameter: string): Elsewhere | undefined {
    const { parent } = this.around;
    const resource = parent?.template.resource(parent.logicalId);
    const properties = resource && mappingOf(resource.raw, 'Properties');
    // Properties that a function makes are not known here: the parameter stays open.
    if (!resource || !properties || isCall(properties)) return undefined;
    const passed = mappingOf(properties, 'Parameters');
    if (passed ? isCall(passed) : Object.hasOwn(properties, 'Parameters')) return undefined;
    return { context: resource.context, raw: passed && member(passed, parameter) };
  }

  exported(name: string): Elsewhere | undefined {
    return this.around.exports.get(name);
  }

  deployed(stackName: string, output: string): Elsewhere | undefined {
    const stack = this.around.deployed.get(stackName);
    return stack && outputOf(stack, output);
  }

  output(logicalId: string, output: string): Elsewhere | undefined {
    const child = this.around.children.get(logicalId);
    return child && outputOf(child, output);
  }

  isDeployed(): boolean {
    const { parent } = this.around;
    return parent?.template.resource(parent.logicalId)?.exists() ?? true;
  }
}

function isCall(mapping: JsonObject): boolean {
  return Object.keys(mapping).some((key) => key === 'Ref' || key.startsWith('Fn::'));
}
