import { type Rule } from '../../rules/rule';
import { isObject, type Json, type JsonObject, parseTemplates, TemplateError } from '../../template';
import { serverlessBodies } from './serverless';

/** What rules read: for every resource type, resources of that type as the examples of the rules write them. */
export interface Pool {
  readonly types: readonly string[];
  readonly bodies: ReadonlyMap<string, readonly JsonObject[]>;
  /** Whole examples, in which resources point at each other. */
  readonly wholes: readonly JsonObject[];
  /** Every name of a property and every text in an example. */
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** Reads all examples of the rules. A type that no example has keeps an empty body, so that its rules run too. */
export function poolOf(rules: readonly Rule[]): Pool {
  const bodies = new Map<string, JsonObject[]>();
  const names = new Set<string>();
  const words = new Set<string>();
  const wholes = rules.flatMap(examplesOf);
  for (const [kind, Properties] of Object.entries(serverlessBodies)) {
    const Type = `AWS::Serverless::${kind}`;
    bodies.set(Type, [{ Type, Properties }]);
    collect(Properties, names, words);
  }
  for (const whole of wholes) {
    for (const body of Object.values(whole['Resources'] ?? {})) {
      if (!isObject(body) || typeof body['Type'] !== 'string') continue;
      bodies.set(body['Type'], [...(bodies.get(body['Type']) ?? []), body]);
    }
    collect(whole, names, words);
  }
  for (const type of rules.flatMap(({ appliesTo }) => (appliesTo === 'template' ? [] : appliesTo)))
    if (!bodies.has(type)) bodies.set(type, [{ Type: type, Properties: {} }]);
  const types = [...bodies.keys()].sort();
  return { types, bodies, wholes, names: [...names].sort(), words: [...words].sort() };
}

function examplesOf(rule: Rule): JsonObject[] {
  const { pass, fail, unknown = {} } = rule.docs().examples;
  return [pass, fail, unknown].flatMap((filed) => Object.values(filed).flatMap(readExample));
}

/** As plain JSON, also where an example is text that cannot be read on purpose. */
function readExample(example: unknown): JsonObject[] {
  try {
    const text = typeof example === 'string' ? example : JSON.stringify(example);
    return parseTemplates(text).map(({ raw }) => raw);
  } catch (error) {
    if (error instanceof TemplateError) return [];
    throw error;
  }
}

function collect(value: Json, names: Set<string>, words: Set<string>): void {
  if (typeof value === 'string') words.add(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    if (isObject(value)) names.add(name);
    collect(part, names, words);
  }
}
