import { TemplateError } from './error';
import { isObject, type Json } from './json-value';
import { parseJson } from './json-source';
import { type Source } from './source';
import { Template } from './template';
import { parseYaml } from './yaml-source';

export interface ParseOptions {
  /** Values of parameters, by name; a value outside AllowedValues is refused. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/**
 * Reads the templates of a JSON or YAML text: one, or one for each YAML document.
 *
 * Throws TemplateError, with the place, for what is neither or holds no `Resources`.
 *
 * @example
 * const [template] = parseTemplates('Resources: { Data: { Type: AWS::S3::Bucket } }');
 */
export function parseTemplates(text: string, options: ParseOptions = {}): Template[] {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (bare.trim() === '') throw new TemplateError('empty: no template in it');
  const documents = parseDocuments(bare);
  if (documents.length === 0) throw new TemplateError('empty: no template in it');
  return documents.map(({ value, source }, index) => {
    if (!isObject(value) || !isResources(value['Resources']))
      throw new TemplateError(
        `${documents.length > 1 ? `document ${index + 1} is ` : ''}not a CloudFormation template: no mapping "Resources"`,
      );
    return new Template(value, source, options.parameters ?? {});
  });
}

function isResources(value: Json | undefined): boolean {
  return value === null || isObject(value);
}

function parseDocuments(text: string): { value: Json; source: Source }[] {
  let isNoJson = false;
  if (/^\s*[{[]/.test(text)) {
    try {
      return [parseJson(text)];
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      isNoJson = true;
    }
  }
  try {
    return parseYaml(text);
  } catch (error) {
    if (!isNoJson || !(error instanceof TemplateError)) throw error;
    throw new TemplateError(
      `neither valid JSON nor YAML: ${error.reason.replace(/^not valid YAML: /, '')}`,
      error.line,
      error.column,
    );
  }
}
