import { type Resource, type Template } from '../template';
import { visitRaw } from '../template/references';

type Referring = ReadonlySet<Resource>;
const known = new WeakMap<Template, ReadonlyMap<string, Referring>>();
const none: Referring = new Set();

/** The resources of the template that refer to a logical id, those that a transform makes among them. */
export function referring(template: Template, logicalId: string): Referring {
  let resources = known.get(template);
  if (!resources) known.set(template, (resources = byName(template)));
  return resources.get(logicalId) ?? none;
}

function byName(template: Template): Map<string, Set<Resource>> {
  const found = new Map<string, Set<Resource>>();
  for (const type of template.types)
    for (const resource of template.byType(type))
      visitRaw(resource.raw, {
        reference: (name) => {
          const before = found.get(name);
          if (before) before.add(resource);
          else found.set(name, new Set([resource]));
        },
      });
  return found;
}
