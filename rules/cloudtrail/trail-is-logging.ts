import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);

export default defineRule({
  id: 'PC-CT-03',
  title: 'CloudTrail trail is logging',
  severity: 'high',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['CloudTrail.3'] },
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource) {
    const value = resource.get('IsLogging');
    return value.isTrue() ? pass() : fail(value, `logging is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      'A trail that is not logging records nothing, and looks like one that does in every list. Switching it off is what attackers do first.',
    remediation: 'Set `IsLogging` to true.',
    examples: {
      pass: {
        set: subject({ S3BucketName: 'trail-bucket', IsLogging: true }),
      },
      fail: {
        omitted: subject({ S3BucketName: 'trail-bucket' }),
        off: subject({ S3BucketName: 'trail-bucket', IsLogging: false }),
        'off outside production': staged(
          subject({ S3BucketName: 'trail-bucket', IsLogging: inProduction(true, false) }),
        ),
      },
      unknown: {
        imported: subject({ S3BucketName: 'trail-bucket', IsLogging: imported }),
      },
    },
  }),
});
