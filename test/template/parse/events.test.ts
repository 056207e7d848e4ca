import { parseEvents } from 'js-yaml';
import { readEvents } from '../../../template/yaml-events';
import { unmarked } from './marked';

/** The text with a mark where lines were moved, as far as events and the list of moved lines say the same. */
function repaired(original: string): string {
  const { text, events, moved } = readEvents(original);
  expect(events).toEqual(parseEvents(text, { maxDepth: 500 }));
  const lines = text.split('\n');
  for (const [line, by] of moved) {
    expect(lines[line]?.slice(0, by).trim()).toBe('');
    lines[line] = `>${lines[line]?.slice(by)}`;
  }
  return lines.join('\n');
}

describe('lines that stand too far left are moved, and no others', () => {
  test.each([
    'A: b\nC: [\n  1]\n',
    'A: {\n>"b": 1,\n   "c": 2\n>}\nD: e\n',
    'A: [\n>1,\n>2\n>]\nB: it [\nC:\n  D: "e\n>f"\nG: {\n>h: i }\n',
    'A: "x\n>\n>y"\nB: c',
    'A: [\n  1,\n>\n>2]\n---\nB: "x\n>y"\n',
    'A: [&x]\nB: [\n>1\n>]\nC: d\n',
    'A: [ # x\n>"]",\n>"["\n>]\nB: c',
  ])('%j', (text) => {
    expect(repaired(unmarked(text))).toBe(text);
  });
});

describe('what stays wrong is refused at the place where the author sees it', () => {
  test.each([
    ['[', 'unexpected end of the stream within a flow collection', 1, 2],
    ['A: [\n  1,\n  2 }', 'missed comma between flow collection entries', 3, 5],
    ['A: [\n1 2: {}}\n]', 'missed comma between flow collection entries', 2, 8],
    ['A: [\n1,\n}\n]\n', 'missed comma between flow collection entries', 3, 1],
    ['A: [&x]\nB: [\n1,\n2 }', 'missed comma between flow collection entries', 4, 3],
    ['A: [\n1\n]\n  b: c\n', 'bad indentation of a mapping entry', 4, 3],
    ['A: [\n1', 'unexpected end of the stream within a flow collection', 2, 2],
  ])('%j', (text, reason, line, column) => {
    expect(() => readEvents(text)).toThrow(
      expect.objectContaining({ reason: `not valid YAML: ${reason}`, line, column }),
    );
  });
});

test('nesting is read as deep as any template goes', () => {
  const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  expect(readEvents(nested(499)).events).toHaveLength(1000);
  expect(() => readEvents(nested(600))).toThrow('nested deeper than 500 levels');
});

test('a long text is not read again and again for single lines', () => {
  const text = (lines: number): string =>
    `A: [&x]\nB: [\n${'1,\n'.repeat(lines)}]\n#${'x'.repeat(4_000_000)}`;
  expect(readEvents(text(5)).moved.size).toBe(6);
  expect(() => readEvents(text(20))).toThrow('deficient indentation');
});
