import { isObject, type Json, type JsonObject, member } from '../json-value';
import { applicationPolicies } from './data/application-policies';
import { dataPolicies } from './data/data-policies';
import { operationsPolicies } from './data/operations-policies';
import { sub } from './made';

/**
 * One statement of a published policy: service, its actions, and what of: addresses without `arn:<partition>:`, where `@`
 * stands for region and account and `{Name}` for a parameter; a condition where there is one.
 */
type StatementTemplate =
  | readonly [service: string, actions: string, resources: string]
  | readonly [
      service: string,
      actions: string,
      resources: string,
      condition: readonly [operator: string, key: string, value: string],
    ];

export type PolicyTemplate = readonly StatementTemplate[];

const templates: ReadonlyMap<string, PolicyTemplate> = new Map(
  [dataPolicies, applicationPolicies, operationsPolicies].flatMap((group) => Object.entries(group)),
);

/** The document of a published policy with its parameters in it; undefined where SAM publishes none of that name. */
export function policyFromTemplate(name: string, parameters: Json | undefined): JsonObject | undefined {
  const template = templates.get(name);
  if (!template) return undefined;
  const given = isObject(parameters) ? parameters : {};
  return {
    Version: '2012-10-17',
    Statement: template.map(([service, actions, resources, condition]) => ({
      Effect: 'Allow',
      Action: words(actions).map((action) => `${service}:${action}`),
      Resource: words(resources).map((resource) => address(resource, given)),
      ...(condition
        ? { Condition: { [condition[0]]: { [condition[1]]: address(condition[2], given) } } }
        : {}),
    })),
  };
}

function words(text: string): string[] {
  return text.split(/\s+/);
}

function address(resource: string, parameters: JsonObject): Json {
  const sole = /^\{(\w+)\}$/.exec(resource)?.[1];
  if (sole !== undefined) return member(parameters, sole) ?? sub(`\${${sole}}`);
  if (resource === '*') return resource;
  const variables = new Map<string, Json>();
  const text = resource
    .replace('@', '${AWS::Region}:${AWS::AccountId}')
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = member(parameters, name);
      if (value !== undefined) variables.set(name, value);
      return `\${${name}}`;
    });
  return sub(
    `arn:\${AWS::Partition}:${text}`,
    variables.size > 0 ? Object.fromEntries(variables) : undefined,
  );
}
