import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::AccessPoint', properties);
const flags = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];
const all = {
  BlockPublicAcls: true,
  BlockPublicPolicy: true,
  IgnorePublicAcls: true,
  RestrictPublicBuckets: true,
};

export default defineRule({
  id: 'PC-S3-40',
  title: 'S3 access point blocks public access',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02', 'NET-04'],
  frameworks: { fsbp: ['S3.19'] },
  waivable: true,
  appliesTo: ['AWS::S3::AccessPoint', 'AWS::S3::MultiRegionAccessPoint'],
  check(resource) {
    return flags.flatMap((name) => {
      const flag = resource.get(`PublicAccessBlockConfiguration.${name}`);
      return flag.isFalse() ? fail(flag, `${name} is ${flag.describe()}`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'An access point is a second door to a bucket, with its own policy, and its block can never be switched on again later.',
    remediation: 'Remove `PublicAccessBlockConfiguration`, or set its four flags to true.',
    examples: {
      pass: {
        'omitted, which blocks everything': subject({ Bucket: 'data' }),
        'all on': subject({ Bucket: 'data', PublicAccessBlockConfiguration: all }),
      },
      fail: {
        'one off': subject({
          Bucket: 'data',
          PublicAccessBlockConfiguration: { ...all, BlockPublicPolicy: false },
        }),
        'one off as text': subject({
          PublicAccessBlockConfiguration: { ...all, RestrictPublicBuckets: 'false' },
        }),
        'one off outside production': staged(
          subject({ PublicAccessBlockConfiguration: { IgnorePublicAcls: inProduction(true, false) } }),
        ),
      },
      unknown: {
        imported: subject({ PublicAccessBlockConfiguration: { ...all, BlockPublicAcls: imported } }),
      },
    },
  }),
});
