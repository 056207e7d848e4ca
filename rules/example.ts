import { type Example } from './rule';

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
