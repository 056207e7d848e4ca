import { inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);
const trail = (bucket: Record<string, unknown>) =>
  resources({
    Logs: ['AWS::S3::Bucket', bucket],
    Trail: ['AWS::CloudTrail::Trail', { S3BucketName: { Ref: 'Logs' } }],
  });

export default defineRule({
  id: 'PC-CT-07',
  title: 'CloudTrail writes to a bucket whose access is logged',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['CloudTrail.7'], cis50: ['3.4'], cis30: ['3.4'], cis70: ['4.4'] },
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource, template) {
    const name = resource.get('S3BucketName');
    return template
      .meantBy(name, 'AWS::S3::Bucket')
      .flatMap((bucket) =>
        bucket.get('LoggingConfiguration').isPresent()
          ? pass()
          : fail(name, `access to its bucket ${bucket.logicalId} is not logged`),
      );
  },
  docs: () => ({
    rationale: 'Whoever reads or tampers with the trail should leave traces in a second place.',
    remediation: 'Set `LoggingConfiguration` of the bucket, as `ImmutableLogArchive` does.',
    examples: {
      pass: {
        logged: trail({ LoggingConfiguration: { DestinationBucketName: 'access-logs' } }),
        'a bucket of another template, so without anything to see': subject({ S3BucketName: 'central-logs' }),
      },
      fail: {
        'no access logs': trail({}),
        'not logged outside production': staged(
          trail({
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
