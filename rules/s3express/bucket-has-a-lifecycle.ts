import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';
const bucket = (Status: unknown) =>
  one('AWS::S3Express::DirectoryBucket', {
    LifecycleConfiguration: { Rules: [{ Status, ExpirationInDays: 30 }] },
  });

export default defineRule({
  id: 'PC-S3X-03',
  title: 'S3 directory bucket has a lifecycle',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::S3Express::DirectoryBucket'],
  check(resource) {
    const rules = resource.get('LifecycleConfiguration.Rules');
    return rules.some((rule) => rule.get('Status').is('Enabled'))
      ? pass()
      : fail(rules, 'no lifecycle rule is in force');
  },
  docs: () => ({
    rationale: 'What nobody deletes is kept for ever, personal data too.',
    remediation: 'Add a rule with `Status` at `Enabled` to `LifecycleConfiguration`.',
    whenNotToUse: 'Where a program deletes what is no longer needed.',
    examples: {
      pass: { expires: bucket('Enabled') },
      fail: { omitted: one('AWS::S3Express::DirectoryBucket'), off: bucket('Disabled') },
      unknown: { imported: bucket(imported) },
    },
  }),
});
