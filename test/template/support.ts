import { explore, parseTemplates, type PlaceJudgement, type Resource, type Template } from '../../template';

/** The first template of a text, or of a value written as JSON. */
export function read(body: unknown, parameters: Record<string, string> = {}): Template {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return parseTemplates(text, { parameters })[0] as Template;
}

/** A template around the properties of one resource, `X`. */
export function withX(
  Properties: unknown,
  beside: object = {},
  parameters: Record<string, string> = {},
): Template {
  return read({ ...beside, Resources: { X: { Type: 'T', Properties } } }, parameters);
}

export function resourceOf(template: Template, logicalId = 'X'): Resource {
  const resource = template.resource(logicalId);
  if (!resource) throw new Error(`no resource ${logicalId}`);
  return resource;
}

/** What the engine says of a statement about a resource: `pass` if it holds in every world, whatever is decided at deployment. */
export function verdict(template: Template, holds: (x: Resource) => boolean, logicalId = 'X'): string {
  return judged(template, holds, logicalId)[0]?.outcome ?? 'pass';
}

/** The judgements themselves, for their worlds. */
export function judged(
  template: Template,
  holds: (x: Resource) => boolean,
  logicalId = 'X',
): readonly PlaceJudgement[] {
  const resource = resourceOf(template, logicalId);
  return explore(template, () =>
    !resource.exists() || holds(resource) ? [] : [{ outcome: 'fail', path: '', message: 'no' }],
  );
}

/** Every literal that a property has in some world; `null` where it has none. */
export function literals(template: Template, property = 'P', logicalId = 'X'): (string | null)[] {
  const found = new Set<string | null>();
  const resource = resourceOf(template, logicalId);
  explore(template, () => {
    found.add(resource.get(property).text() ?? null);
    return [];
  });
  return [...found].sort();
}

/** The literal of the property `P` of `X`, written as a function, in a template with parameters and the like beside. */
export function literal(P: unknown, beside: object = {}, parameters: Record<string, string> = {}): unknown {
  const found = literals(withX({ P }, beside, parameters));
  return found.length === 1 ? found[0] : found;
}
