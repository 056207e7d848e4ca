import { isList, isObject, type Json, type JsonObject, member } from './json-value';
import { isExpanded } from './sam';

/** Transforms that are written out here. */
const known: ReadonlySet<string> = new Set(['AWS::Serverless-2016-10-31', 'AWS::LanguageExtensions']);
const SERVERLESS = 'AWS::Serverless::';
/** A stack of its own, whose template stands elsewhere. */
const APPLICATION = 'AWS::Serverless::Application';

/** The names of the transforms that a template declares for all of it. */
export function declaredTransforms(template: JsonObject): string[] {
  const named = member(template, 'Transform');
  return (isList(named) ? named : [named]).flatMap((one) => transformName(one) ?? []);
}

/**
 * What changes a template at deployment and is not written out here: macros, other transforms, and types of the serverless
 * transform that are not known. What they make of the template is not judged.
 */
export function notExpanded(template: JsonObject, hasInline: boolean): string[] {
  const names = new Set(declaredTransforms(template).filter((name) => !known.has(name)));
  if (hasInline) inlineTransforms(template, names);
  const resources = member(template, 'Resources');
  for (const resource of Object.values(isObject(resources) ? resources : {})) {
    const type = isObject(resource) ? member(resource, 'Type') : undefined;
    if (typeof type !== 'string' || !type.startsWith(SERVERLESS)) continue;
    if (type === APPLICATION || !isExpanded(type)) names.add(type);
  }
  return [...names].sort();
}

function inlineTransforms(template: JsonObject, names: Set<string>): void {
  const seen = new Set<object>();
  const visit = (value: Json): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const call = isObject(value) ? member(value, 'Fn::Transform') : undefined;
    for (const one of isList(call) ? call : [call]) names.add(transformName(one) ?? '');
    for (const part of Object.values(value)) visit(part as Json);
  };
  visit(template);
  names.delete('');
}

/** A transform by its name alone, or by a mapping that names it. */
function transformName(transform: Json | undefined): string | undefined {
  const name = isObject(transform) ? member(transform, 'Name') : transform;
  return typeof name === 'string' ? name : undefined;
}
