import { imported, inProduction, one, staged } from '../example';
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
    const value = resource.get('ObjectLockEnabled');
    return value.isTrue() ? pass() : fail(value, `the lock of objects is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      'With Object Lock neither an attacker nor a mistake deletes what has to be kept. It can be had from the start or not without trouble later.',
    remediation: 'Set `ObjectLockEnabled` to true and a default retention, or use `ImmutableLogArchive`.',
    whenNotToUse: 'For data that changes or has to be erased: most buckets of an application.',
    examples: {
      pass: {
        set: subject({ ObjectLockEnabled: true }),
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
