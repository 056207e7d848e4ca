import { imported, inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);
const trail = (bucket: Record<string, unknown>) =>
  resources({
    Logs: ['AWS::S3::Bucket', bucket],
    Trail: ['AWS::CloudTrail::Trail', { S3BucketName: { Ref: 'Logs' } }],
  });

export default defineRule({
  id: 'PC-CT-16',
  title: 'CloudTrail writes to a bucket with Object Lock',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource, template) {
    const name = resource.get('S3BucketName');
    return template
      .meantBy(name, 'AWS::S3::Bucket')
      .flatMap((bucket) =>
        bucket.get('ObjectLockEnabled').isTrue()
          ? pass()
          : fail(name, `the bucket ${bucket.logicalId} of the trail has no Object Lock`),
      );
  },
  docs: () => ({
    rationale: 'A lock keeps the audit trail from whoever took over the account, for as long as it lasts.',
    remediation:
      'Send the trail to an `ImmutableLogArchive`, or set `ObjectLockEnabled` and a default retention.',
    whenNotToUse: 'Where the trail of the organization is locked in another account.',
    examples: {
      pass: {
        set: trail({ ObjectLockEnabled: true }),
        'a bucket of another template, so without anything to see': subject({ S3BucketName: 'central-logs' }),
      },
      fail: {
        omitted: trail({}),
        off: trail({ ObjectLockEnabled: false }),
        'off outside production': staged(trail({ ObjectLockEnabled: inProduction(true, false) })),
      },
      unknown: {
        imported: trail({ ObjectLockEnabled: imported }),
      },
    },
  }),
});
