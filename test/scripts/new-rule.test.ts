import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { nextId } from '../../scripts/rule-ids';
import { newRule } from '../../scripts/new-rule';
import { withTree } from './tree';

const rule = (id: string): string => `import { defineRule } from '../rule';

export default defineRule({
  id: '${id}',
  profile: 'strict',
  appliesTo: ['AWS::S3::Bucket'],
});
`;
/** What a rule imports. */
const base = {
  'rules/rule.ts':
    'export const defineRule = (rule: object) => rule; export const pass = () => []; export const fail = pass;',
  'rules/example.ts': 'export const one = () => ({});',
};

test('a new rule takes the id after the highest of its service, and the index imports it', () => {
  withTree(
    { ...base, 'rules/s3/a-b.ts': rule('PC-S3-04'), 'rules/kms/a-b.ts': rule('PC-KMS-11') },
    (root) => {
      expect(newRule(root, 's3', 'bucket-keeps-versions')).toEqual({
        id: 'PC-S3-05',
        file: 'rules/s3/bucket-keeps-versions.ts',
      });
      expect(readFileSync(join(root, 'rules/s3/bucket-keeps-versions.ts'), 'utf8')).toContain(
        "id: 'PC-S3-05'",
      );
      const index = readFileSync(join(root, 'rules/index.ts'), 'utf8');
      expect(index).toContain(
        "'PC-S3-05', 'recommended', ['AWS::S3::Bucket'], () => require('./s3/bucket-keeps-versions')",
      );
    },
  );
});

test('an id that was retired or belongs to a longer prefix is not taken again', () => {
  expect(nextId('PC-S3', ['PC-S3-01', 'PC-S3-07', 'PC-S3X-12'])).toBe('PC-S3-08');
  expect(nextId('PC-S3', [])).toBe('PC-S3-01');
});

test.each(['s3', 'template'])('the form of a rule in %s is a program without errors of syntax', (service) => {
  withTree(base, (root) => {
    const { file } = newRule(root, service, 'bucket-keeps-versions');
    const text = readFileSync(join(root, file), 'utf8');
    const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true });
    expect(diagnostics).toEqual([]);
  });
});

test.each([
  ['a service without a prefix', 's33', 'bucket-keeps-versions', 'no service "s33"'],
  ['a name that is no sentence', 's3', 'Bucket', '"Bucket" is no name for a rule'],
  ['a path as a name', 's3', '../../etc-passwd', 'is no name for a rule'],
  ['a name that is taken', 's3', 'a-b', 'rules/s3/a-b.ts exists already'],
])('%s is refused and nothing is written', (_what, service, name, message) => {
  withTree({ 'rules/s3/a-b.ts': rule('PC-S3-01') }, (root) => {
    expect(() => newRule(root, service, name)).toThrow(message);
    expect(() => readFileSync(join(root, 'rules/index.ts'))).toThrow('ENOENT');
  });
});
