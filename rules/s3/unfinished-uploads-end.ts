import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';
const bucket = (rule: Record<string, unknown>) =>
  one('AWS::S3::Bucket', { LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ...rule }] } });

export default defineRule({
  id: 'PC-S3-52',
  title: 'S3 lifecycle ends uploads that were not finished',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const rules = resource.get('LifecycleConfiguration.Rules');
    const ends = rules.some(
      (rule) =>
        rule.get('Status').is('Enabled') &&
        rule.get('AbortIncompleteMultipartUpload.DaysAfterInitiation').isAtLeast(1),
    );
    return rules.isAbsent() || ends
      ? pass()
      : fail(rules, 'parts of uploads that were never finished stay for ever');
  },
  docs: () => ({
    rationale:
      'Parts of an upload that was not finished are in no listing, cost money, and hold data that nobody knows of when it has to be deleted.',
    remediation:
      'Set `AbortIncompleteMultipartUpload.DaysAfterInitiation` to 7 in a rule of `LifecycleConfiguration`.',
    whenNotToUse: 'For buckets that take no large objects.',
    examples: {
      pass: {
        ended: bucket({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }),
        'no lifecycle, which another rule judges': one('AWS::S3::Bucket'),
      },
      fail: {
        omitted: bucket({ ExpirationInDays: 30 }),
        'in a rule that is off': bucket({
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
          Status: 'Disabled',
        }),
      },
      unknown: { imported: bucket({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: imported } }) },
    },
  }),
});
