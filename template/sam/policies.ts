import { isList, isObject, type Json, member, pointerSegment, soleEntry } from '../json-value';
import { managedPolicyArn } from './data/managed-policies';
import { branches, hidden, isFunction, itemsOf, textOf } from './raw';
import { policyFromTemplate } from './policy-templates';

/** A policy of a role that SAM makes, and where it is asked for. */
export interface RolePolicy {
  readonly kind: 'managed' | 'inline';
  /** The address of a managed policy, or the document of an inline one. */
  readonly value: Json;
  readonly at: string;
  /** Whether the document stands there as it is. */
  readonly exact: boolean;
}

/**
 * What `Policies` of a function or state machine gives its role: managed policies by name or address, documents, and
 * published policies with their parameters. A reference can only be the address of a managed policy.
 */
export function readPolicies(policies: Json | undefined, at: string): RolePolicy[] {
  return itemsOf(policies).flatMap((item, index) => {
    const path = isList(policies) ? `${at}/${index}` : at;
    const managed = branches(item, (branch) => managedPolicy(branch));
    const inline = branches(item, (branch) => inlineDocument(branch));
    const exact = inline === item;
    return [
      ...(managed === undefined ? [] : [{ kind: 'managed' as const, value: managed, at: path, exact: true }]),
      ...(inline === undefined
        ? []
        : [{ kind: 'inline' as const, value: inline, at: exact ? path : path + templateName(item), exact }]),
    ];
  });
}

function managedPolicy(item: Json | undefined): Json | undefined {
  const name = textOf(item);
  if (name !== undefined) return managedPolicyArn(name);
  return isFunction(item) && !isMacro(item) ? item : undefined;
}

function inlineDocument(item: Json | undefined): Json | undefined {
  if (!isObject(item)) return undefined;
  if (isFunction(item)) return isMacro(item) ? item : undefined;
  if (member(item, 'Statement') !== undefined) return item;
  const [name, parameters] = soleEntry(item) ?? [];
  if (name === undefined) return item;
  // A policy of a name that is not published may hold anything.
  return policyFromTemplate(name, parameters) ?? hidden(name);
}

function isMacro(item: Json | undefined): boolean {
  return isObject(item) && member(item, 'Fn::Transform') !== undefined;
}

function templateName(item: Json): string {
  const name = isObject(item) && !isFunction(item) ? soleEntry(item)?.[0] : undefined;
  return name === undefined ? '' : pointerSegment(name);
}

/** A document of one statement, as SAM writes them for what it makes. */
export function allow(actions: readonly string[], resource: Json): Json {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: resource }] };
}

/** An inline policy for something that another property asks for. */
export function grant(at: string, actions: readonly string[], resource: Json): RolePolicy {
  return { kind: 'inline', value: allow(actions, resource), at, exact: false };
}

/** A managed policy of AWS that another property asks for. */
export function managed(at: string, name: string): RolePolicy {
  return { kind: 'managed', value: managedPolicyArn(name), at, exact: false };
}
