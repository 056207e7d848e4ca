import { read } from '../support';

test('a mapping that names one key again and again costs what its length costs', () => {
  const count = 100_000;
  const yaml = read(`Resources: {}\nA:\n${'  k: 1\n'.repeat(count)}`);
  const json = read(`{"Resources": {}, "A": {${'"k": 1,'.repeat(count)}"k": 2}}`);
  expect([yaml.duplicateKeys().length, json.duplicateKeys().length]).toEqual([count - 1, count]);
});

test('merge keys that multiply are refused before they fill the memory', () => {
  const keys = Array.from({ length: 2000 }, (_, index) => `k${index}: 1`).join(', ');
  const users = Array.from({ length: 2000 }, (_, index) => `U${index}: {<<: *a}`).join('\n');
  expect(() => read(`Resources: {}\nA: &a {${keys}}\n${users}`)).toThrow(/merge keys.*more than/);
});
