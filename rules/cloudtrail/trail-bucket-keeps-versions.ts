import { imported, inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);
const trail = (bucket: Record<string, unknown>) =>
  resources({
    Logs: ['AWS::S3::Bucket', bucket],
    Trail: ['AWS::CloudTrail::Trail', { S3BucketName: { Ref: 'Logs' } }],
  });

export default defineRule({
  id: 'PC-CT-15',
  title: 'CloudTrail writes to a bucket that keeps versions',
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource, template) {
    const name = resource.get('S3BucketName');
    return template
      .meantBy(name, 'AWS::S3::Bucket')
      .flatMap((bucket) =>
        bucket.get('VersioningConfiguration.Status').is('Enabled')
          ? pass()
          : fail(name, `the bucket ${bucket.logicalId} of the trail keeps no old versions`),
      );
  },
  docs: () => ({
    rationale:
      'Without versions an overwritten or deleted log file is gone, and the digest only shows that it was.',
    remediation:
      'Set `VersioningConfiguration.Status` of the bucket to `Enabled`, as `ImmutableLogArchive` does.',
    whenNotToUse: 'Where PC-S3-01 runs, which says the same of every bucket.',
    examples: {
      pass: {
        set: trail({ VersioningConfiguration: { Status: 'Enabled' } }),
        'a bucket of another template, so without anything to see': subject({ S3BucketName: 'central-logs' }),
      },
      fail: {
        omitted: trail({}),
        off: trail({ VersioningConfiguration: { Status: 'Suspended' } }),
        'off outside production': staged(
          trail({ VersioningConfiguration: { Status: inProduction('Enabled', 'Suspended') } }),
        ),
      },
      unknown: {
        imported: trail({ VersioningConfiguration: { Status: imported } }),
      },
    },
  }),
});
