import { type Template, type Value } from '../template';
import { visitRaw } from '../template/references';

/** The text of a value where it stands in the template itself: not from a parameter, which has rules of its own. */
export function writtenText(value: Value, template: Template): string | undefined {
  const text = value.text();
  if (text === undefined || text === '') return undefined;
  let fromParameter = false;
  visitRaw(value.rawValue(), { reference: (name) => (fromParameter ||= template.parameters.has(name)) });
  return fromParameter ? undefined : text;
}
