import { dump } from 'js-yaml';
import { type Json } from '../../template';
import { type Dice } from './dice';

const scraps = [
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '\\u',
  '\t',
  '\r',
  '\n\n',
  '---\n',
  '...\n',
  '&a ',
  '*a',
  '!Ref ',
  '!Sub ',
  '!GetAtt a.',
  '!!binary ',
  '!<tag> ',
  '<<: ',
  '? ',
  '| \n',
  '>-\n',
  '#',
  '%YAML 9\n',
  '\u0000',
  '\ud83d',
  '\ufeff',
  '__proto__: ',
  'Resources: ',
  '1e400',
  '- '.repeat(30),
  '['.repeat(600),
];

/** The value as a text: JSON or YAML, block or flow, with functions in their short forms or not. */
export function written(dice: Dice, value: Json): string {
  const json = (): string => JSON.stringify(value, null, dice.pick([0, 2, '\t'])) ?? 'null';
  const kind = dice.below(5);
  // JSON escapes lone surrogates; here they stand in the text themselves.
  if (kind === 0)
    return json().replaceAll(/\\u(d[89a-f][0-9a-f]{2})/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
  if (kind < 3) return json();
  return shortened(
    dice,
    dump(value, {
      flowLevel: dice.pick([-1, -1, 2, 0]),
      noRefs: dice.isLucky(0.5),
      lineWidth: dice.pick([-1, 80]),
    }),
  );
}

/** Short forms where the long ones stand alone below their key. */
function shortened(dice: Dice, yaml: string): string {
  if (dice.isLucky(0.4)) return yaml;
  return yaml
    .replaceAll(/:\n *Ref: (\S+)$/gm, ': !Ref $1')
    .replaceAll(/:\n *Fn::(Sub|ImportValue|Base64|GetAZs): (\S.*)$/gm, ': !$1 $2')
    .replaceAll(/:\n *Fn::(Join|Select|Split|If|Equals|GetAtt|FindInMap):$/gm, ': !$1');
}

const nests = [
  ['[', ']'],
  ['{"a": ', '}'],
  ['{"Fn::If": ["C0", ', ', "x"]}'],
  ['{"Fn::Join": ["", ["a", ', ']]}'],
  ['{"Fn::Sub": ["${a}", {"a": ', '}]}'],
  ['{"Fn::Not": [', ']}'],
] as const;

/** The text with one of its scalars nested deeper than in any real one, up to and past what is read at all. */
export function deepened(dice: Dice, text: string): string {
  const scalars = [...text.matchAll(/: ?(?:"[^"\n]*"|\w+)/g)];
  if (scalars.length === 0) return text;
  const { index, 0: scalar } = dice.pick(scalars);
  const depth = dice.pick([20, 100, 480, 520, 3000]);
  const [open, close] = dice.pick(nests);
  const nested = `: ${open.repeat(depth)}${scalar.slice(1)}${close.repeat(depth)}`;
  return text.slice(0, index) + nested + text.slice(index + scalar.length);
}

/** The text with some characters lost, moved, repeated or put in. */
export function damaged(dice: Dice, text: string): string {
  let broken = text;
  for (let left = 1 + dice.below(4); left > 0; left--) {
    const at = dice.below(broken.length + 1);
    const until = Math.min(broken.length, at + dice.below(dice.pick([2, 20, 400])));
    const middle = dice.pick(['', dice.pick(scraps), broken.slice(at, until).repeat(2)]);
    broken = broken.slice(0, at) + middle + broken.slice(until);
  }
  return dice.isLucky(0.1) ? broken.slice(0, dice.below(broken.length)) : broken;
}
