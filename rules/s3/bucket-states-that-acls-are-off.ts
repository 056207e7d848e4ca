import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-39',
  title: 'S3 bucket states that it has no ACLs',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['S3.12'] },
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const value = resource.get('OwnershipControls');
    return value.isPresent() ? pass() : fail(value, 'whether ACLs count is left to the default');
  },
  docs: () => ({
    rationale:
      'New buckets have no ACLs, older ones may. What the template states, the next deployment restores.',
    remediation:
      'Set `OwnershipControls.Rules[0].ObjectOwnership` to `BucketOwnerEnforced`, as `ImmutableLogArchive` does.',
    whenNotToUse: 'Where no bucket is older than April 2023.',
    examples: {
      pass: {
        set: subject({ OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({
            OwnershipControls: inProduction(
              { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
              { Ref: 'AWS::NoValue' },
            ),
          }),
        ),
      },
    },
  }),
});
