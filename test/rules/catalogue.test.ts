import { join } from 'node:path';
import { rules } from '../../rules';
import { gatePrefix, prefixes } from '../../rules/prefixes';
import { retired } from '../../rules/retired';
import { ruleFiles } from '../../scripts/generate/sources';
import { ruleIds } from '../../scripts/rule-ids';
import { catalogueDefects } from './catalogue';

const root = join(__dirname, '../..');

test('every id is taken once, stands under the prefix of its folder and was never retired', () => {
  expect(catalogueDefects(ruleIds(root), retired)).toEqual([]);
});

test('a file of a service holds one rule and nothing else of that kind', () => {
  expect(ruleIds(root).map(({ file }) => file)).toEqual(ruleFiles(root));
  expect(rules.map(({ id }) => id)).toEqual(ruleIds(root).map(({ id }) => id));
});

test('a file is named in lower-case words with hyphens', () => {
  for (const file of ruleFiles(root))
    expect(file).toMatch(/^rules\/[a-z0-9]+\/[a-z0-9]+(?:-[a-z0-9]+)+\.ts$/);
});

test('a title is a sentence that no other rule has', () => {
  const titles = rules.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  for (const title of titles) expect(title).toMatch(/^[A-Z]\S* [^\n]+[^.]$/);
});

test('a prefix belongs to one folder, and none to the gate', () => {
  const taken = [...Object.values(prefixes).map(({ prefix }) => prefix), gatePrefix];
  expect(new Set(taken).size).toBe(taken.length);
});

test.each([
  [
    'a duplicate',
    [
      ['PC-S3-01', 'rules/s3/a-b.ts'],
      ['PC-S3-01', 'rules/s3/c-d.ts'],
    ],
    [],
    'PC-S3-01 is taken twice',
  ],
  ['a retired id', [['PC-S3-02', 'rules/s3/a-b.ts']], ['PC-S3-02'], 'PC-S3-02 was retired'],
  ['the prefix of another service', [['PC-KMS-01', 'rules/s3/a-b.ts']], [], 'PC-KMS-01 in rules/s3/a-b.ts'],
  ['an id of the gate', [['PC-GATE-01', 'rules/s3/a-b.ts']], [], 'PC-GATE-01 in rules/s3/a-b.ts'],
] as const)('%s is refused', (_what, ids, gone, defect) => {
  const found = catalogueDefects(
    ids.map(([id, file]) => ({ id, file })),
    gone,
  );
  expect(found.join('\n')).toContain(defect);
});
