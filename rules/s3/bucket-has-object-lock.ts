import { imported, inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-21',
  title: 'S3 bucket has Object Lock',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['S3.15'] },
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const lock = resource.get('ObjectLockEnabled');
    if (lock.isTrue()) return pass();
    const takesLogs =
      resource.referrers('AWS::S3::Bucket', 'LoggingConfiguration.DestinationBucketName').length > 0;
    return takesLogs ? pass() : fail(lock, `the lock of objects is ${lock.describe()}`);
  },
  docs: () => ({
    rationale:
      'With Object Lock neither an attacker nor a mistake deletes what has to be kept. It can be had from the start or not without trouble later.',
    remediation: 'Set `ObjectLockEnabled` to true and a default retention, or use `ImmutableLogArchive`.',
    whenNotToUse: 'For data that changes or has to be erased: most buckets of an application.',
    examples: {
      pass: {
        set: subject({ ObjectLockEnabled: true }),
        'a bucket for access logs, which cannot have a default retention': resources({
          Logs: ['AWS::S3::Bucket'],
          Data: [
            'AWS::S3::Bucket',
            { ObjectLockEnabled: true, LoggingConfiguration: { DestinationBucketName: { Ref: 'Logs' } } },
          ],
        }),
      },
      fail: {
        omitted: subject(),
        off: subject({ ObjectLockEnabled: false }),
        'off outside production': staged(subject({ ObjectLockEnabled: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ ObjectLockEnabled: imported }),
      },
    },
  }),
});
