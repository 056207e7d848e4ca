import { type Json, type Template } from '../template';

const known = new WeakMap<Template, ReadonlySet<string>>();

/** Whether some alarm of the template measures something of this logical id or literal name. */
export function isWatched(template: Template, logicalId: string, name: string | undefined): boolean {
  const names = watched(template);
  return names.has(logicalId) || (name !== undefined && names.has(name));
}

/** Every text in the dimensions and metrics of the template's alarms; collected once for all who ask. */
function watched(template: Template): ReadonlySet<string> {
  let names = known.get(template);
  if (names) return names;
  const found = new Set<string>();
  for (const alarm of template.byType('AWS::CloudWatch::Alarm'))
    for (const property of ['Dimensions', 'Metrics']) collect(alarm.get(property).rawValue(), found);
  known.set(template, (names = found));
  return names;
}

/** Walks without recursion and each shared part once: no template makes it slow or deep. */
function collect(start: Json | undefined, into: Set<string>): void {
  const seen = new Set<unknown>();
  const open: (Json | undefined)[] = [start];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') for (const piece of [value, ...value.split(/[.${}]+/)]) into.add(piece);
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    open.push(...Object.values(value));
  }
}
