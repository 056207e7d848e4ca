import { execFileSync } from 'node:child_process';
import { batchesOf } from '../../../scripts/mutate/batches';
import { changedSince } from '../../../scripts/mutate/changed';
import { areaOf, mutatedFiles, sample, shard, under } from '../../../scripts/mutate/files';
import { withTree } from '../tree';

const many = Array.from({ length: 100 }, (_, at) => `rules/s3/r${at}.ts`);

test.each([
  ['rules/s3/x.ts', 'rules'],
  ['rules/keys.ts', 'shared'],
  ['template/policy/match.ts', 'engine'],
  ['rules/index.ts', null],
  ['rules/policy-example.ts', null],
  ['template/sam/data/data-policies.ts', null],
  ['template/sam/data/managed-policies.ts', 'engine'],
  ['rules/s3/notes.md', null],
  ['lib/index.ts', null],
])('%s belongs to %s', (file, area) => {
  expect(areaOf(file)).toBe(area);
});

test('every part together is everything, once', () => {
  const parts = Array.from({ length: 7 }, (_, at) => shard(many, `${at + 1}/7`));
  expect(parts.flat().sort()).toEqual([...many].sort());
});

test.each(['0/4', '5/4', '1', 'x/4', '1/0', '-1/4'])('"%s" is refused as a part', (part) => {
  expect(() => shard(many, part)).toThrow('is no part');
});

test('a sample is as large as asked for, and the same for the same seed', () => {
  expect(sample(many, 10, '1')).toHaveLength(10);
  expect(sample(many, 10, '1')).toEqual(sample(many, 10, '1'));
  expect(sample(many, 10, '1')).not.toEqual(sample(many, 10, '2'));
});

test('a folder means its files, and a path that names nothing is refused', () => {
  expect(under(['rules/s3/a.ts', 'rules/s3x/a.ts'], ['./rules/s3/'])).toEqual(['rules/s3/a.ts']);
  expect(() => under(many, ['lib'])).toThrow('nothing is mutated under "lib"');
});

const tree = {
  'rules/s3/one.ts': "import { shared } from '../shared';\n",
  'rules/s3/two.ts': "import { type Value } from '../../template';\n",
  'rules/shared.ts': "import { deep } from './deep';\n",
  'rules/deep.ts': '',
  'template/index.ts': "export { type Value } from './value';\n",
  'template/value.ts': '',
  'test/template/value.test.ts': '',
  'test/rules/examples.test.ts': '',
  'test/rules/linear.test.ts': '',
  'test/rules/keys.test.ts': '',
};

test('a batch holds the tests that are about its files', () => {
  withTree(tree, (root) => {
    const batches = batchesOf(root, mutatedFiles(root));
    expect(batches.map(({ area, files }) => [area, files])).toEqual([
      ['rules', ['rules/s3/one.ts', 'rules/s3/two.ts']],
      ['shared', ['rules/deep.ts']],
      ['shared', ['rules/shared.ts']],
      ['engine', ['template/index.ts', 'template/value.ts']],
    ]);
    expect(batches[1]?.rules).toEqual(['rules/s3/one.ts']);
    expect(batches[1]?.tests).toEqual(['test/rules/examples.test.ts', 'test/rules/keys.test.ts']);
    expect(batches[3]?.tests).toEqual(['test/template/value.test.ts', 'test/rules/examples.test.ts']);
    expect(batches[3]?.rules).toEqual(['rules/s3/two.ts']);
  });
});

test('what has changed is what differs from the commit before, and what is new', () => {
  withTree(tree, (root) => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], { cwd: root });
    git('init', '-q', '-b', 'main');
    git('add', 'rules/s3/one.ts');
    git('commit', '-qm', 'one');
    expect(changedSince(root, undefined)).toBeNull();
    git('add', 'rules/s3/two.ts');
    git('commit', '-qm', 'two');
    expect(changedSince(root, undefined)).toContain('rules/s3/two.ts');
    expect(changedSince(root, undefined)).toContain('template/value.ts');
    expect(changedSince(root, undefined)).not.toContain('rules/s3/one.ts');
    expect(changedSince(root, 'no-such-commit')).toBeNull();
  });
});
