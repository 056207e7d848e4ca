import { parseEvents } from 'js-yaml';
import { onlyInFlow } from '../../../template/yaml-flow';
import { marked, unmarked } from './marked';

const startsOf = (text: string): number[] => [
  0,
  ...[...text.matchAll(/\n(?!$)/g)].map(({ index }) => index + 1),
];

function mayMove(text: string, lines: readonly number[]): boolean {
  return onlyInFlow({ text, events: parseEvents(text, {}), moved: new Map(lines.map((line) => [line, 1])) });
}

/** The text with a mark before each line that may move, looked at alone. */
function movable(text: string): string {
  return marked(
    text,
    startsOf(text).filter((_at, line) => mayMove(text, [line])),
  );
}

const texts = [
  'A: [\n>  1,\n>  {b: 2},\n>  "c"\n> ]\nD: e\n',
  'A:\n  - {\n>    b: c,\n>    d: [\n>    e]\n>   }\n  - f\n  - [g,\n>    h]',
  '- a\n- b: 1\n  c:\n    - d\n- [\n>  e]\n- f: g\n  h: i\n',
  'A: "b\n>  c\n>\n>  d"\nE: f\n',
  "A: 'b\n>  c\n>  d'\nE:\n  'f'\nG:\n  \"h\"\n",
  'A: "\n>  b\n>  "\nC: \'\n>  d\'\n',
  'A:\n  "\n>  b"\nC:\n',
  'A: b\n  c\n  d\nE: f\n',
  'A: |\n  b\n  c\nD:\n  - |\n    e\n',
  'A: &a [1]\nB:\n  *a\nC: [*a,\n>  *a]\nD:\n  - *a\n',
  'A: &a\n  b: c\nD:\n  &e [1,\n>    2]\n',
  'A:\nB:\nD:\n  [\n>    1]\n',
  'a: [b,\n>  c]\n--- {d: e,\n>  f: g}\n--- h\n',
  '[a,\n>  b]\n',
  'a',
];

describe('a line may move where it continues brackets or a quoted text, and nowhere else', () => {
  test.each(texts)('%j', (text) => {
    expect(movable(unmarked(text))).toBe(text);
  });
});

test('several lines may move if each of them may', () => {
  for (const written of texts) {
    const text = unmarked(written);
    const lines = startsOf(text).map((_at, line) => line);
    const alone = new Set(lines.filter((line) => mayMove(text, [line])));
    expect(mayMove(text, [...alone])).toBe(true);
    for (const first of lines)
      for (const second of lines.slice(first + 1))
        expect(mayMove(text, [first, second])).toBe(alone.has(first) && alone.has(second));
    for (const line of lines)
      expect(
        mayMove(
          text,
          [...new Set([...alone, line])].sort((a, b) => a - b),
        ),
      ).toBe(alone.has(line));
  }
});
