import { expectFlag, flagExamples } from '../public-access-block';
import { defineRule } from '../rule';

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
    return expectFlag(resource, 'RestrictPublicBuckets');
  },
  docs: () => ({
    rationale:
      'A bucket policy that turns out to be public then counts only for the own account and AWS services. It is the last of the four locks, and the one that still holds when a public policy is in place.',
    remediation:
      'Set `PublicAccessBlockConfiguration.RestrictPublicBuckets` to true, or leave the whole block out.',
    examples: flagExamples('RestrictPublicBuckets'),
  }),
});
