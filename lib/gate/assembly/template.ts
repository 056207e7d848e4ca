import { isObject, parseTemplates, type Template, TemplateError } from '../../../template';

/**
 * The template of a stack that CDK wrote. CDK leaves out `Resources` where a stack has none, which in a file that
 * somebody names would mean that it is no template.
 *
 * @throws TemplateError
 */
export function parseStackTemplate(
  text: string,
  parameters: Readonly<Record<string, string>> = {},
): Template {
  const [template] = parseTemplates(withResources(text), { parameters });
  if (!template) throw new TemplateError('empty: no template in it');
  return template;
}

function withResources(text: string): string {
  if (text.includes('"Resources"') || !text.trimStart().startsWith('{')) return text;
  const content: unknown = parseOrNull(text);
  return isObject(content) ? JSON.stringify({ ...content, Resources: {} }) : text;
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
