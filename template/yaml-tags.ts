/** Tags of YAML itself, which say how to read a scalar, as opposed to CloudFormation's short forms. */
export function isStandardTag(tag: string): boolean {
  return tag.startsWith('!!') || tag.startsWith('!<') || tag === '!';
}

/** The long name of a short form: `!Sub` is `Fn::Sub`. */
export function longName(tag: string): string {
  const name = tag.slice(1);
  return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
}

const WORDS = new Map<string, boolean | null>();
const spell = (words: string, value: boolean | null): void => {
  for (const word of words.split(' '))
    for (const form of [word, word[0]?.toUpperCase() + word.slice(1), word.toUpperCase()])
      WORDS.set(form, value);
};
spell('true yes on', true);
spell('false no off', false);
spell('null ~', null);
WORDS.set('', null);

/**
 * A plain scalar as CloudFormation's YAML 1.1 reads it.
 *
 * Only integers become numbers: `1.10` is as often a version as a number, account ids begin with zeros, and dates are text.
 */
export function plainScalar(text: string): string | number | boolean | null {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (text.length < 16 && /^[-+]?(?:0|[1-9]\d*)$/.test(text)) return Number(text);
  return text;
}
