import { isObject, type Json, type Template } from '../template';
import { visitRaw } from '../template/references';

const known = new WeakMap<Template, ReadonlySet<string>>();

/** The logical ids that something of the template refers to, beside the rules that stand alone of a security group itself. */
export function referenced(template: Template): ReadonlySet<string> {
  let names = known.get(template);
  if (names) return names;
  const found = new Set<string>();
  const collect = (raw: Json | undefined) => visitRaw(raw, { reference: (name) => void found.add(name) });
  for (const resource of template.resources)
    collect(/SecurityGroup(?:In|E)gress$/.test(resource.type) ? others(resource.raw) : resource.raw);
  for (const section of ['Outputs', 'Globals']) collect(template.section(section).rawValue());
  known.set(template, (names = found));
  return names;
}

/** What such a rule says beside the group that it belongs to. */
function others(raw: Json): Json {
  const properties = isObject(raw) ? raw['Properties'] : undefined;
  if (!isObject(properties)) return {};
  return Object.fromEntries(Object.entries(properties).filter(([key]) => key !== 'GroupId')) as Json;
}
