import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-08',
  title: 'S3 bucket states that public access is blocked',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02', 'NET-04'],
  frameworks: { fsbp: ['S3.8'] },
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const value = resource.get('PublicAccessBlockConfiguration');
    return value.isPresent() ? pass() : fail(value, 'it leaves the blocking of public access to the default');
  },
  docs: () => ({
    rationale:
      'New buckets block public access by default, but a bucket from before April 2023 that is updated does not, and a console click can change either. What the template states, the next deployment restores.',
    remediation:
      'Set all four flags of `PublicAccessBlockConfiguration` to true, as `ImmutableLogArchive` does.',
    whenNotToUse: 'Where the account blocks public access for all its buckets and a policy keeps it so.',
    examples: {
      pass: {
        set: subject({
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
        }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({
            PublicAccessBlockConfiguration: inProduction(
              {
                BlockPublicAcls: true,
                BlockPublicPolicy: true,
                IgnorePublicAcls: true,
                RestrictPublicBuckets: true,
              },
              { Ref: 'AWS::NoValue' },
            ),
          }),
        ),
      },
    },
  }),
});
