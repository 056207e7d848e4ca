import { isObject, type Resource, type Template, type Value } from '../template';

type Index = Map<string, Resource[]>;
const indexes = new WeakMap<Template, Map<string, Index>>();

/** Other resources of the same type whose property stands for the same as that of a resource, and which exist in this world. */
export function othersWith(resource: Resource, template: Template, property: string): Resource[] {
  return withSame(resource.get(property), template, resource.type, property).filter(
    (other) => other !== resource,
  );
}

/** Resources of a type whose property stands for what a value stands for: the same resource, or the same text. */
export function withSame(value: Value, template: Template, type: string, property: string): Resource[] {
  const owner = template.targetOf(value);
  if (owner) return owner.referrers(type, property);
  const text = value.text();
  const found = text === undefined ? undefined : literals(template, type, property).get(text);
  return (found ?? []).filter((other) => other.exists());
}

/** The resources of a type by the literal text of a property: one pass for each template. */
function literals(template: Template, type: string, property: string): Index {
  const ofTemplate = indexes.get(template) ?? new Map<string, Index>();
  indexes.set(template, ofTemplate);
  const key = `${type} ${property}`;
  const known = ofTemplate.get(key);
  if (known) return known;
  const index: Index = new Map();
  for (const resource of template.byType(type)) {
    const properties = resource.raw['Properties'];
    const raw = isObject(properties) ? properties[property] : undefined;
    if (typeof raw !== 'string' && typeof raw !== 'number') continue;
    const same = index.get(String(raw));
    if (same) same.push(resource);
    else index.set(String(raw), [resource]);
  }
  ofTemplate.set(key, index);
  return index;
}
