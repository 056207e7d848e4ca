import { join } from 'node:path';
import { rules } from '../../rules';
import { runtimeChecks, runtimeChecksDoc } from '../../scripts/generate/runtime-checks';
import { withTree } from './tree';

const root = join(__dirname, '../..');

test('every check has rules that exist, or a reason', () => {
  const checks = runtimeChecks(root);
  const { text } = runtimeChecksDoc(checks, rules);
  expect(Object.keys(checks)).toHaveLength(645);
  for (const check of Object.keys(checks)) expect(text).toContain(`- \`${check}\`: `);
});

test('a check that names no rule that exists is refused', () => {
  expect(() => runtimeChecksDoc({ s3_bucket_acl_prohibited: ['PC-S3-999'] }, rules)).toThrow(
    's3_bucket_acl_prohibited names the rule PC-S3-999, which does not exist',
  );
});

test.each(['{"s3_a": []}', '{"s3_a": "because"}', '{"s3_a": ""}', '{"s3_a": null}'])(
  'a check without rules and without a known reason is refused: %s',
  (text) => {
    withTree({ 'checklist/runtime-checks.json': text }, (tree) => {
      expect(() => runtimeChecks(tree)).toThrow('s3_a');
    });
  },
);

test('the page says how many checks are judged, and links the rules', () => {
  const { text } = runtimeChecksDoc({ s3_a: ['PC-S3-01', 'PC-S3-02'], s3_b: 'usage' }, rules);
  expect(text).toContain('2 checks: 1 are judged from a template.');
  expect(text).toContain('- `s3_a`: [PC-S3-01](rules/PC-S3-01.md) [PC-S3-02](rules/PC-S3-02.md)');
  expect(text).toContain('- **usage** (1): ');
});
