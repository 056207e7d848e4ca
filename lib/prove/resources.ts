import { type Json, type JsonObject } from '../../template';
import { type PlainPolicy, PolicyDefect, readPolicy } from '../../template/policy/evaluation';
import { PortcullisError } from '../../waivers';
import {
  listOf,
  objectAt,
  objectOf,
  type Others,
  outputOf,
  type Resolve,
  resolverOf,
  type Stack,
} from './plain';

/** A resource of one of the stacks, whose values are made plain when they are asked for. */
export interface Found {
  readonly id: string;
  /** `Stack/LogicalId`: how a report names it. */
  readonly name: string;
  readonly stack: Stack;
  readonly properties: JsonObject;
  /** A value as it is after deployment. @throws PortcullisError `prove-unreadable` */
  readonly plain: Resolve;
}

/** The resources of all stacks, by type. */
export type Resources = (type: string) => readonly Found[];

/** @throws PortcullisError `prove-unreadable` where nothing exports what a stack imports */
export function resourcesOf(stacks: readonly Stack[]): Resources {
  const exportsOf = new Map<string, () => Json>();
  const exported = (name: string): Json => {
    const value = exportsOf.get(name);
    if (value === undefined)
      throw new PortcullisError(
        'prove-unreadable',
        `nothing exports ${name}: prove the stacks that belong together`,
      );
    return value();
  };
  const byType = new Map<string, Found[]>();
  const resolvers = new Map<string, Resolve>();
  const nested = new Map(
    stacks.flatMap((stack) => (stack.parent === undefined ? [] : [[keyOf(stack.parent), stack] as const])),
  );
  const byName = new Map(stacks.map((stack) => [stack.name, stack]));
  const others = ({ name: own, parent }: Stack): Others => ({
    exported,
    given: (parameter) => {
      const of = byName.get(parent?.name ?? '');
      if (of === undefined || parent === undefined) return undefined;
      const properties = objectAt(objectAt(objectAt(of.template, 'Resources'), parent.id), 'Properties');
      const value = objectAt(properties, 'Parameters')[parameter];
      return value === undefined ? undefined : resolvers.get(of.name)?.(value);
    },
    output: (id, name) => {
      const of = nested.get(keyOf({ name: own, id }));
      if (of === undefined) return undefined;
      const value = objectAt(objectAt(of.template, 'Outputs'), name)['Value'];
      return value === undefined ? undefined : resolvers.get(of.name)?.(value);
    },
  });
  for (const stack of stacks) resolvers.set(stack.name, resolverOf(stack, others(stack)));
  for (const stack of stacks) {
    const plain = resolvers.get(stack.name) ?? resolverOf(stack, others(stack));
    for (const [id, output] of Object.entries(objectAt(stack.template, 'Outputs'))) {
      const value = () => plain(objectOf(output)['Value'] ?? null);
      exportsOf.set(String(plain(objectAt(objectOf(output), 'Export')['Name'] ?? '')), value);
      exportsOf.set(outputOf(stack.name, id), value);
    }
    for (const [id, resource] of Object.entries(objectAt(stack.template, 'Resources'))) {
      const type = String(objectOf(resource)['Type']);
      const found = byType.get(type) ?? [];
      byType.set(type, found);
      found.push({
        id,
        name: `${stack.name}/${id}`,
        stack,
        properties: objectAt(objectOf(resource), 'Properties'),
        plain,
      });
    }
  }
  return (type) => {
    const found = byType.get(type) ?? [];
    found.forEach(refuseSometimes);
    return found;
  };
}

const keyOf = ({ name, id }: { readonly name: string; readonly id: string }): string => `${name} ${id}`;

/** A refusal that is only sometimes there would be counted on. */
function refuseSometimes({ id, name, stack }: Found): void {
  if ('Condition' in objectAt(objectAt(stack.template, 'Resources'), id))
    throw new PortcullisError(
      'prove-unreadable',
      `${name}: only deployment decides whether it is there, and it says who may do what`,
    );
}

export const arnOf = ({ id, plain }: Found): string => String(plain({ 'Fn::GetAtt': [id, 'Arn'] }));

/** What a reference to the resource becomes. */
export const refTo = ({ id, plain }: Found): string => String(plain({ Ref: id }));

/** A property as a list of plain texts; none where it is absent. */
export const textsAt = ({ properties, plain }: Found, property: string): string[] =>
  listOf(plain(properties[property] ?? [])).map(String);

/** @throws PortcullisError `prove-unreadable` */
export function policyOf(name: string, document: Json, kind: 'identity' | 'resource'): PlainPolicy {
  try {
    const policy = readPolicy(name, document, kind);
    policy.statements.forEach(refuseExceptions);
    return policy;
  } catch (error) {
    if (!(error instanceof PolicyDefect)) throw error;
    throw new PortcullisError(
      'prove-unreadable',
      `${error.message}: AWS would refuse it, so it proves nothing`,
    );
  }
}

/**
 * Whom `NotPrincipal` spares depends on which of its names a service looks at: a refusal that may not be one proves nothing.
 *
 * Source: IAM User Guide, "NotPrincipal".
 */
function refuseExceptions({ name, notPrincipal }: PlainPolicy['statements'][number]): void {
  if (notPrincipal !== null)
    throw new PortcullisError(
      'prove-unreadable',
      `${name}: AWS does not say for certain whom NotPrincipal spares: deny by ArnNotEquals on aws:PrincipalArn instead`,
    );
}
