import { type Template } from '../template';
import { visitRaw } from '../template/references';

type Types = ReadonlySet<string>;
const known = new WeakMap<Template, ReadonlyMap<string, Types>>();
const none: Types = new Set();

/** The types of the resources of the template that refer to a logical id, those that a transform makes among them. */
export function referringTypes(template: Template, logicalId: string): Types {
  let types = known.get(template);
  if (!types) known.set(template, (types = typesByName(template)));
  return types.get(logicalId) ?? none;
}

function typesByName(template: Template): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const type of template.types)
    for (const { raw } of template.byType(type))
      visitRaw(raw, {
        reference: (name) => {
          const types = found.get(name);
          if (types) types.add(type);
          else found.set(name, new Set([type]));
        },
      });
  return found;
}
