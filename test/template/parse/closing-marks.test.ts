import { shallowLines } from '../../../template/yaml-repair';
import { marked, unmarked } from './marked';

/** The text with a mark before each line that is found. */
const found = (text: string): string => marked(text, shallowLines(text));

/** Is found line by line only where what stands before it has ended. */
const next = 'Z: [\n>1\n>]\n';

describe('a quoted text ends at its closing quote', () => {
  test.each([
    '""',
    "''",
    '"x\\"\n>y"',
    '"x\\\\"',
    "'x\\'",
    "'it''s\n>x'",
    "'\n>''\n>x'",
    '"x"" y',
    `"it's"`,
    `'say "x'`,
  ])('%j', (text) => {
    const whole = `A: ${text}\n${next}`;
    expect(found(unmarked(whole))).toBe(whole);
  });
});

describe('brackets end where as many have closed as have opened', () => {
  test.each([
    '[1]',
    '{"a": 1}',
    '[[1]\n>, 2]',
    '[{a: [1]}\n>, 2]',
    '{b: {c: 1}\n>, "d": 2}',
    '{b: [1]\n>, "d": 2}',
    '[{b: 1}\n>, {\n>"c": 2}]',
  ])('%j', (text) => {
    const whole = `A: ${text}\n${next}`;
    expect(found(unmarked(whole))).toBe(whole);
  });
});

describe('brackets inside quoted texts, comments and tags do not count, and quotes inside words neither', () => {
  test.each([
    '["]",\n>1]',
    "[']'\n>]",
    '[1,"]"\n>]',
    '[1, "["\n>]',
    '{a:"]"\n>}',
    '{a: "}"\n>}',
    '{"}": 1\n>}',
    '[["]"\n>]]',
    "[{'}':1\n>}]",
    '[ "]"\n>]',
    '[\n>"]",\n>1]',
    "[it's\n>, 1]",
    '[a "b\n>]',
    `["a"'\n>]`,
    `["a""\n>]`,
    '["a"]',
    "['it''s ]'\n>]",
    '[ # ]\n>1]',
    '[ #] \n>1]',
    '[\t# "\n>1]',
    '[\n# ]\n>1]',
    '[ # x\n>]',
    '[a#]',
    '[a# ]',
    '[!T "]"\n>]',
    '[!T\n>"]"]',
    "[&a ']'\n>]",
    '[!T &a "]"\n>]',
    '[a!b]',
    '[a! ]',
    '[a&b]',
    '[ a]',
  ])('%j', (text) => {
    const whole = `A: ${text}\n${next}`;
    expect(found(unmarked(whole))).toBe(whole);
  });
});
