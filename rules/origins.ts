import { type Template } from '../template';
import { visitRaw } from '../template/references';

const known = new WeakMap<Template, ReadonlySet<string>>();

/** The logical ids that the origins of the template's distributions refer to. */
export function origins(template: Template): ReadonlySet<string> {
  let names = known.get(template);
  if (names) return names;
  const found = new Set<string>();
  for (const distribution of template.byType('AWS::CloudFront::Distribution'))
    visitRaw(distribution.get('DistributionConfig.Origins').rawValue(), {
      reference: (name) => void found.add(name),
    });
  known.set(template, (names = found));
  return names;
}
