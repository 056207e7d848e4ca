import { EVENT_ID, parseEvents } from 'js-yaml';
import { ends, keyText, scalarStart, skip } from '../../../template/yaml-walk';

const texts = [
  'a',
  '[]',
  '{}',
  'a: b\nc: {d: [e, {f: g}], h: }\ni:\n  - - j\n    - k\n  - l: &x m\nn: *x\n',
  '- [[], {}]\n- a\n--- b\n--- {c: [d]}\n---\n',
];

/** What the nodes between `from` and `to` are: each with its events and the nodes inside. */
function tree(text: string, behind: (at: number) => number): string {
  const events = parseEvents(text, {});
  const show = (from: number, to: number): string => {
    const parts: string[] = [];
    for (let at = from; at < to; at = behind(at)) {
      const event = events[at];
      const isOpen = event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE;
      if (isOpen) parts.push(`(${show(at + 1, behind(at) - 1)})`);
      else parts.push(event?.type === EVENT_ID.SCALAR ? keyText(text, event) : '*');
    }
    return parts.join(' ');
  };
  return show(1, behind(1));
}

const trees = ['a', '()', '()', '(a b c (d (e (f g)) h ) i ((j k) (l m)) n *)', '((() ()) a)'];

test('every node is passed over whole', () => {
  for (const [index, text] of texts.entries()) {
    const events = parseEvents(text, {});
    const behind = ends(events);
    expect(tree(text, (at) => skip(events, at))).toBe(trees[index]);
    expect(tree(text, (at) => behind[at] || at + 1)).toBe(trees[index]);
  }
});

test('the end of each document and each collection is known', () => {
  const behind = (text: string): number[] => [...ends(parseEvents(text, {}))];
  expect(behind('a')).toEqual([3, 0, 0]);
  expect(behind('[a, {b: c}]')).toEqual([9, 8, 0, 7, 0, 0, 0, 0, 0]);
  expect(behind('[a]\n--- b\n')).toEqual([5, 4, 0, 0, 0, 8, 0, 0]);
});

test('what never ends is passed over to the end', () => {
  const [document, ...nodes] = parseEvents('[a, [b]]', {});
  expect(document?.type).toBe(EVENT_ID.DOCUMENT);
  expect(skip(nodes.slice(0, 3), 0)).toBe(5);
});

test.each([
  ['a', 'a', 0],
  ['"a"', 'a', 0],
  ["'a'", 'a', 0],
  ['- "\\x41"', 'A', 2],
  ["-  'it''s'", "it's", 3],
  ['-  a', 'a', 3],
  ['-', '', undefined],
])('the scalar in %j is read, and found with its quote', (text, value, start) => {
  const scalars = parseEvents(text, {}).filter((event) => event.type === EVENT_ID.SCALAR);
  expect(scalars.map((scalar) => [keyText(text, scalar), scalarStart(scalar)])).toEqual([[value, start]]);
});
