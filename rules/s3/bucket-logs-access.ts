import { inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-15',
  title: 'S3 bucket writes access logs',
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['S3.9'] },
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const target = resource.get('LoggingConfiguration');
    if (target.isPresent()) return pass();
    const isTarget =
      resource.referrers('AWS::S3::Bucket', 'LoggingConfiguration.DestinationBucketName').length > 0;
    return isTarget ? pass() : fail(target, 'access to it is not logged');
  },
  docs: () => ({
    rationale:
      'Access logs tell after an incident who read what. Without them nobody can say whether data left.',
    remediation: 'Set `LoggingConfiguration.DestinationBucketName` to a bucket that only receives logs.',
    whenNotToUse: 'Where CloudTrail data events of the bucket are recorded instead.',
    examples: {
      pass: {
        set: subject({ LoggingConfiguration: { DestinationBucketName: 'access-logs' } }),
        'the bucket that receives the logs of another': resources({
          Logs: ['AWS::S3::Bucket'],
          Data: ['AWS::S3::Bucket', { LoggingConfiguration: { DestinationBucketName: { Ref: 'Logs' } } }],
        }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({
            LoggingConfiguration: inProduction(
              { DestinationBucketName: 'access-logs' },
              { Ref: 'AWS::NoValue' },
            ),
          }),
        ),
      },
    },
  }),
});
