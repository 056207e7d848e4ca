import { type Example, variant } from './rule';

/** A template of one resource, for a rule's examples; `Subject` is the resource. */
export function one(
  type: string,
  properties?: Readonly<Record<string, unknown>>,
  beside: Example = {},
): Example {
  return { Resources: { Subject: { Type: type, ...(properties && { Properties: properties }), ...beside } } };
}

/** A template with several resources, for rules about how they stand together. */
export function resources(
  bodies: Readonly<Record<string, readonly [type: string, properties?: Readonly<Record<string, unknown>>]>>,
  beside: Example = {},
): Example {
  const entries = Object.entries(bodies).map(([id, [Type, Properties]]) => [
    id,
    { Type, ...(Properties && { Properties }) },
  ]);
  return { ...beside, Resources: Object.fromEntries(entries) };
}

/** A template in which `inProduction` can stand: the parameter `Stage`, `prod` by default, decides. */
export function staged(example: Example): Example {
  return {
    Parameters: { Stage: { Type: 'String', Default: 'prod' } },
    Conditions: { InProduction: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
    ...example,
  };
}

/** A value that differs outside production; for templates made by `staged`. */
export function inProduction(value: unknown, elsewhere: unknown): Example {
  return { 'Fn::If': ['InProduction', value, elsewhere] };
}

/** A value that another stack exports: nobody knows it before deployment. */
export const imported: Example = { 'Fn::ImportValue': 'setting' };

/** An example for each of some values: forms that the tests hold a rule to, and that its page leaves out. */
export function each<T extends string | number | boolean>(
  values: readonly T[],
  example: (value: T) => Example,
): Readonly<Record<string, Example>> {
  return Object.fromEntries(values.map((value) => [`${variant}${value}`, example(value)]));
}
