import { shallowLines } from '../../../template/yaml-repair';
import { marked, unmarked } from './marked';

/** The text with a mark before each line that is found. */
const found = (text: string): string => marked(text, shallowLines(text));

/** After it, lines are read as usual again. */
const next = 'Z: [\n>1\n>]\n';

describe('lines of brackets and quoted texts are found where they stand no deeper than their key', () => {
  test.each([
    `A: [\n>1\n>]\n${next}`,
    `A:\n  B: [\n   1,\n>  2,\n> 3\n>]\n${next}`,
    `A:\n  B: {\n   "b": 1,\n>  "c": 2 }\n${next}`,
    `A:\n  B: "\n   b\n>  c\n> d"\n${next}`,
    `A:\n  B: '\n   b\n>  c\n> d'\n${next}`,
    'A:\n  B: c\n  D: [\n>  1\n>  ]',
    'A: [\n>1\n',
    'A: {\n>"b": 1',
    'A: "x\n>y',
    'A:\n    B: [\n>  #\n    # longer than the column of B\n> \n     1\n     ]',
  ])('%j', (text) => {
    expect(found(unmarked(text))).toBe(text);
  });
});

describe('the key may stand lines above, with blank lines and comments between', () => {
  test.each([
    'A:\n  B:\n    [\n>  1\n   ]',
    'A:\n\n  [\n>1\n  ]',
    'A:\n      B:\n   \n        [\n>    1\n        ]',
    'A:\n    B:\n  [\n> 1,\n  2\n  ]',
    'A: # note\n  B: [\n> 1\n>  ]',
    'A:\r\n\r\n  B: [\r\n> 1\r\n>]\r\nZ: {\r\n>"c": 1\r\n>}',
    'A: b\n\n# [\nC: [\n>1\n>]',
    'A:\n# "x: [\n B: [\n> 1\n>]',
    '-\n  [\n>1\n  ]',
    '- # b: [\n  [\n>1\n  ]',
    'A: !T\n [\n>1\n ]',
    'A: !T',
  ])('%j', (text) => {
    expect(found(unmarked(text))).toBe(text);
  });
});

describe('what belongs to no key may stand anywhere', () => {
  test.each([
    '[\n1,\n{\n"b": 1\n}\n]',
    ' {\n"a": 1\n }',
    '"a\nb"',
    'A: !T\n[\n1\n]',
    'x # b: [\n1\n]',
    'x\t# b: [\n1\n]',
    'x #b: [\n1\n]',
    'a:b [\n1\n]',
    'a:b: c\nd [\n1\n]',
  ])('%j', (text) => {
    expect(found(text)).toBe(text);
  });
});

describe('further lines of a text without quotes hold no brackets', () => {
  test.each([
    `A: |\n  c: [\n1: 2\n${next}`,
    `A: b\n c: "\n  [\n${next}`,
    `A:\n  B: x [\n   d: {\n  C: y "\n   'e\n${next}`,
    `- b\n- [\n>1\n 2\n>]\n${next}`,
  ])('%j', (text) => {
    expect(found(unmarked(text))).toBe(text);
  });
});

describe('dashes, keys, anchors and tags before a value are passed over', () => {
  test.each([
    `A:\n- [\n>1,\n 2\n>]\n${next}`,
    'A:\n - - [\n>  1,\n>   2\n    3\n    ]',
    `A:\n  -x: [\n>  1\n   2\n> ]\n${next}`,
    `A:\n  - x: [\n>    1\n     2\n> ]\n${next}`,
    `A: &x !T [\n>1\n>]\n${next}`,
    `A: !T &x {\n>"b": 1\n>}\n${next}`,
    `- !T [\n>1\n 2\n>]\n${next}`,
    `A:\t[\n>1\n>]\n${next}`,
    `A: \r\n  B: [\n> 1\n> ]\n${next}`,
    `- [a: 1,\n>2]\n${next}`,
    `- {a: 1,\n>"b": 2}\n${next}`,
    `"a: b": [\n>1\n>]\n${next}`,
    `'a: b': {\n>"c": 1\n>}\n${next}`,
    `"a # b": [\n>1\n>]\n${next}`,
    `"a\\": b": [\n>1\n>]\n${next}`,
    `'it''s: x': [\n>1\n>]\n${next}`,
    `A:\n  "x\n>y: [\n z"\n${next}`,
    `x#y: [\n>1\n>]\n${next}`,
    `x# b: [\n>1\n>]\n${next}`,
    `a:b: [\n>1\n>]\n${next}`,
  ])('%j', (text) => {
    expect(found(unmarked(text))).toBe(text);
  });
});
