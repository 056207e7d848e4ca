import { type Template, type Value } from '../template';
import { visitRaw } from '../template/references';

const known = new WeakMap<Template, ReadonlySet<string>>();

/** The logical ids that the origins of the template's distributions refer to, and the APIs that are behind the domains among them. */
export function origins(template: Template): ReadonlySet<string> {
  let names = known.get(template);
  if (names) return names;
  const found = new Set<string>();
  for (const distribution of template.byType('AWS::CloudFront::Distribution'))
    for (const name of referred(distribution.get('DistributionConfig.Origins'))) found.add(name);
  for (const mapping of template.byType('AWS::ApiGatewayV2::ApiMapping'))
    if (referred(mapping.get('DomainName')).some((name) => found.has(name)))
      for (const name of referred(mapping.get('ApiId'))) found.add(name);
  known.set(template, (names = found));
  return names;
}

function referred(value: Value): string[] {
  const names: string[] = [];
  visitRaw(value.rawValue(), { reference: (name) => void names.push(name) });
  return names;
}
