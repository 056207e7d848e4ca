export type Properties = Readonly<Record<string, unknown>>;

/** A resource as a synthesized template has it. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Properties;
  /** Logical ids that the resource names, in its properties or by `DependsOn`. */
  readonly names: readonly string[];
}

/** The resources of a template, without CDK's own note about the stack. */
export function resourcesOf(template: unknown): Resource[] {
  const resources = valueAt(template, 'Resources');
  return Object.entries(isRecord(resources) ? resources : {}).flatMap(([id, resource]) => {
    const type = String(valueAt(resource, 'Type'));
    const properties = valueAt(resource, 'Properties');
    if (type === 'AWS::CDK::Metadata') return [];
    return [{ id, type, properties: isRecord(properties) ? properties : {}, names: [...named(resource)] }];
  });
}

/** What stands below the keys, one after the other; undefined as soon as there is nothing. */
export function valueAt(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The ids in every `Ref`, `Fn::GetAtt` and `DependsOn` below a value. */
function* named(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* named(item);
  if (!isRecord(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'Ref' || key === 'Fn::GetAtt' || key === 'DependsOn') yield* firsts(inner);
    else yield* named(inner);
  }
}

function firsts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.split('.')[0] ?? value];
  if (!Array.isArray(value)) return [];
  // `Fn::GetAtt` names one resource and an attribute of it; `DependsOn` names resources, and the attribute's name is none.
  return value.filter((item) => typeof item === 'string');
}
