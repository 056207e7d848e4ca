import { type Json, type JsonObject } from './generate';

/** A template as people write it in YAML: block style, intrinsic functions in their short forms. */
export function toYaml(value: JsonObject): string {
  return block(value, 0).trimStart() + '\n';
}

/** What follows a key or a dash: a scalar on the same line, or a block below it. */
function block(value: Json, depth: number): string {
  if (typeof value !== 'object') return ` ${JSON.stringify(value)}`;
  const pad = `\n${'  '.repeat(depth)}`;
  if (isList(value)) {
    if (value.length === 0) return ' []';
    return value.map((item) => `${pad}-${inline(item, depth + 1)}`).join('');
  }
  const short = shortForm(value);
  if (short !== undefined) return ` ${short}`;
  const entries = Object.entries(value);
  if (entries.length === 0) return ' {}';
  return entries.map(([key, item]) => `${pad}${name(key)}:${block(item, depth + 1)}`).join('');
}

/** A mapping in a list begins on the line of its dash. */
function inline(item: Json, depth: number): string {
  const text = block(item, depth);
  return text.startsWith('\n') ? ` ${text.trimStart()}` : text;
}

function shortForm(value: JsonObject): string | undefined {
  const [[key, argument] = [], ...more] = Object.entries(value);
  if (more.length > 0) return undefined;
  if (key === 'Ref' && typeof argument === 'string') return `!Ref ${argument}`;
  if (key === 'Fn::Sub' && typeof argument === 'string') return `!Sub ${JSON.stringify(argument)}`;
  if (key === 'Fn::GetAtt' && isList(argument)) return `!GetAtt ${argument.join('.')}`;
  return undefined;
}

function name(key: string): string {
  return /^[a-z][a-z0-9]*$/i.test(key) ? key : JSON.stringify(key);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
