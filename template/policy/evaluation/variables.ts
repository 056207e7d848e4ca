import { type RequestContext } from './request';

/** Stand for a star and a question mark that are themselves meant. */
const STAR = '\uE010';
const MARK = '\uE011';

/** A text in which nothing is a wildcard. */
export const literal = (text: string): string => text.replaceAll('*', STAR).replaceAll('?', MARK);

const special: Readonly<Record<string, string>> = { '*': STAR, '?': MARK, $: '$' };

/** `${key}` or `${key, 'a text for when the key is absent'}`. */
const variable = /\$\{([^},]{0,512})(?:, {0,8}'([^'}]{0,512})')?\}/g;

/**
 * A text of a policy as a pattern for this request: variables replaced by values that are no wildcards, whatever they hold.
 *
 * Undefined where a variable has no value, or more than one: what it stands in then matches nothing.
 *
 * Source: IAM User Guide, "IAM policy elements: Variables and tags".
 */
export function patternFor(text: string, hasVariables: boolean, context: RequestContext): string | undefined {
  if (!hasVariables || !text.includes('${')) return text;
  let isKnown = true;
  const pattern = text.replace(variable, (_, key: string, fallback: string | undefined) => {
    const sign = special[key];
    if (sign !== undefined) return sign;
    const values = context.get(key.trim().toLowerCase()) ?? [];
    const value = values.length === 1 ? values[0] : values.length === 0 ? fallback : undefined;
    if (value === undefined) isKnown = false;
    return literal(value ?? '');
  });
  return isKnown ? pattern : undefined;
}
