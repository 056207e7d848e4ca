import { readReport, scores, scoreOf, table, writeReport } from '../../../scripts/mutate/report';
import { compare } from '../../../scripts/mutate/survivors';
import { withTree } from '../tree';

const survivor = { mutator: 'StringLiteral', original: "'a'", replacement: '""', line: 7 };
const named = { mutator: 'StringLiteral', original: "'a'", replacement: '""', reason: 'it is equivalent' };
const file = (killed: number, ...survivors: (typeof survivor)[]) => ({ killed, timedOut: 0, survivors });

test('a score is rounded down, so that ninety percent are not said of fewer', () => {
  expect(scoreOf('x', [file(8999, ...Array.from({ length: 1001 }, () => survivor))]).score).toBe(89.9);
  expect(scoreOf('x', [file(90, ...Array.from({ length: 10 }, () => survivor))]).score).toBe(90);
});

test('scores are told for areas and folders, and an area without mutants has none', () => {
  const { areas, folders } = scores({
    'rules/s3/a.ts': file(9, survivor),
    'rules/keys.ts': file(3),
    'rules/kms/a.ts': file(0),
  });
  expect(areas.map(({ of, mutants, survivors }) => [of, mutants, survivors])).toEqual([
    ['rules', 10, 1],
    ['shared', 3, 0],
  ]);
  expect(folders.map(({ of }) => of)).toEqual(['rules', 'rules/kms', 'rules/s3']);
  expect(table(areas)).toContain('rules      10 mutants     1 survived    0 timed out   90.0 %');
});

test('a survivor is known by what it is and not by its line', () => {
  expect(compare({ 'rules/a.ts': file(1, survivor) }, { 'rules/a.ts': [named] })).toEqual({
    unnamed: [],
    gone: [],
  });
});

test.each([
  ['another file', { 'rules/b.ts': [named] }],
  ['another mutator', { 'rules/a.ts': [{ ...named, mutator: 'Regex' }] }],
  ['another text', { 'rules/a.ts': [{ ...named, original: "'b'" }] }],
  ['another replacement', { 'rules/a.ts': [{ ...named, replacement: '"x"' }] }],
])('a name in %s names no survivor', (_where, known) => {
  expect(compare({ 'rules/a.ts': file(1, survivor) }, known).unnamed).toEqual([
    'rules/a.ts:7 StringLiteral: \'a\' -> ""',
  ]);
});

test('a name that nothing bears any longer is told, in the files that were mutated alone', () => {
  const known = { 'rules/a.ts': [named], 'rules/b.ts': [named] };
  expect(compare({ 'rules/a.ts': file(1) }, known).gone).toEqual(["rules/a.ts: StringLiteral of 'a'"]);
});

test('a report is read as it was written, and none is an empty one', () => {
  withTree({}, (root) => {
    const path = `${root}/deep/report.json`;
    expect(readReport(path)).toEqual({});
    writeReport(path, { 'rules/a.ts': file(1, survivor) });
    expect(readReport(path)).toEqual({ 'rules/a.ts': file(1, survivor) });
  });
});
