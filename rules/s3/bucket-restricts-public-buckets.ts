import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-07',
  title: 'S3 bucket shuts out the public even under a public policy',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02', 'NET-04'],
  frameworks: { fsbp: ['S3.8'], cis50: ['2.1.4'], cis30: ['2.1.4'], cis70: ['3.1.4'] },
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const block = resource.get('PublicAccessBlockConfiguration');
    if (block.isAbsent()) return pass();
    const flag = block.get('RestrictPublicBuckets');
    return flag.isTrue() ? pass() : fail(flag, `RestrictPublicBuckets is ${flag.describe()}`);
  },
  docs: () => ({
    rationale:
      'A bucket policy that turns out to be public then counts only for the own account and AWS services. It is the last of the four locks, and the one that still holds when a public policy is in place.',
    remediation:
      'Set `PublicAccessBlockConfiguration.RestrictPublicBuckets` to true, or leave the whole block out.',
    examples: {
      pass: {
        set: subject({ PublicAccessBlockConfiguration: { RestrictPublicBuckets: true } }),
        'no block, which is as good as all flags': subject(),
      },
      fail: {
        'omitted from the block': subject({ PublicAccessBlockConfiguration: { BlockPublicAcls: true } }),
        off: subject({ PublicAccessBlockConfiguration: { RestrictPublicBuckets: false } }),
        'off outside production': staged(
          subject({ PublicAccessBlockConfiguration: { RestrictPublicBuckets: inProduction(true, false) } }),
        ),
      },
      unknown: {
        imported: subject({ PublicAccessBlockConfiguration: { RestrictPublicBuckets: imported } }),
      },
    },
  }),
});
