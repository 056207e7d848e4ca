import { read } from '../support';

/** Short and long containers are searched in different ways; both must find the same. */
const lengths = [
  ['short', 1],
  ['as long as is searched directly', 15],
  ['long', 500],
] as const;

const placeOf = (text: string, needle: string): { line: number; column: number } => {
  const before = text.slice(0, text.indexOf(needle)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
};

const fill = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

const jsonOf = (count: number): string => `{"Resources": {"X": {"Type": "T", "Properties": {
  "M": {
${fill(count, (at) => `    "f${at}": ["{", {"plain": "]"}],\n`)}    "plain": 1, "esc\\u0061ped": {"deep": 2}, "\\"q\\"": 3, "1": "one",
    "last": {"end": true} },
  "L": [
${fill(count, (at) => `    ["f${at}", "\\\\", "\\"]", {"a": [{}]}],\n`)}    12 ,"text, [" , true\t, null\n, {"k": "v"},[[7]]],
  "after": 0, "E": [], "O": {} }}}}`;

const yamlOf = (count: number): string => `Resources:
  X:
    Properties:
      M:
${fill(count, (at) => `        f${at}: ['{', {plain: x}]\n`)}        plain: 1
        "esc\\u0061ped": {deep: 2}
        '"q"': 3
        &anchor anchored: 4
        1: one
        last: {end: true}
      L:
${fill(count, (at) => `        - [f${at}, {a: [{}]}]\n`)}        - 12
        - "text, ["
        - true
        - null
        - {k: "v"}
        - [[7]]
      after: 0
      E: []
      O: {}
`;

describe.each(lengths)('in %s containers', (_name, count) => {
  const item = (index: number): string => `/Properties/L/${count + index}`;
  const rows: readonly (readonly [path: string, json: string, yaml: string])[] = [
    ['/Properties/M/plain', '"plain": 1', 'plain: 1'],
    ['/Properties/M/escaped', '"esc', '"esc'],
    ['/Properties/M/escaped/deep', '"deep"', 'deep: 2'],
    ['/Properties/M/"q"', '"\\"q', '\'"q"'],
    ['/Properties/M/1', '"1": "one"', '1: one'],
    ['/Properties/M/last/end', '"end"', 'end: true'],
    ['/Properties/M/f0/1/plain', '"plain": "]"', 'plain: x'],
    ['/Properties/M/pla', '"M"', 'M:'],
    ['/Properties/M/plainer', '"M"', 'M:'],
    ['/Properties/M/after', '"M"', 'M:'],
    ['/Properties/M/Fn::/plain', '"M"', 'M:'],
    ['/Properties/M/0', '"M"', 'M:'],
    ['/Properties/M/', '"M"', 'M:'],
    ['/Properties/L/0/0', '"f0", ', 'f0, {'],
    [item(0), '12 ,', '12\n'],
    [item(1), '"text, ["', '"text, ["'],
    [item(2), 'true\t', 'true\n        - null'],
    [item(3), 'null\n', 'null\n'],
    [`${item(4)}/k`, '"k"', 'k: "v"'],
    [`${item(5)}/0/0`, '7]]', '7]]'],
    [item(6), '"L"', 'L:'],
    ['/Properties/L/x', '"L"', 'L:'],
    ['/Properties/L/00', '"L"', 'L:'],
    ['/Properties/L/', '"L"', 'L:'],
    ['/Properties/after', '"after"', 'after:'],
    ['/Properties/after/0', '"after"', 'after:'],
    ['/Properties/E/0', '"E"', 'E:'],
    ['/Properties/O/a', '"O"', 'O:'],
  ];
  // One template for all rows, backwards too: what one question leaves behind changes no later answer.
  const json = read(jsonOf(count));
  const yaml = read(yamlOf(count));

  test.each([...rows, ...[...rows].reverse()])('%s is found where it stands', (path, inJson, inYaml) => {
    expect(json.locate('X', path)).toEqual(placeOf(jsonOf(count), inJson));
    expect(yaml.locate('X', path)).toEqual(placeOf(yamlOf(count), inYaml));
  });

  test('of a key that stands twice, the last is found', () => {
    const twice = (count: number) => fill(count, (at) => `"f${at}": 0,\n`);
    const text = `{"Resources": {"X": {${twice(count)}"a": 1,\n${twice(count)} "a": 2}}}`;
    expect(read(text).locate('X', '/a')).toEqual({ line: 2 * count + 2, column: 2 });
    expect(read(text.replace(/\n/g, '\n#\n')).locate('X', '/a')?.line).toBe(4 * count + 3);
  });
});
