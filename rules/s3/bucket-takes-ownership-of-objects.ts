import { imported, inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-16',
  title: 'S3 bucket has no ACLs',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['S3.12'] },
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    // CloudFront writes its standard logs by ACL, and to no other bucket.
    const takesLogs =
      resource.referrers('AWS::CloudFront::Distribution', 'DistributionConfig.Logging.Bucket').length > 0;
    const rules = resource.get('OwnershipControls.Rules');
    return rules.each((rule) => {
      const owner = rule.get('ObjectOwnership');
      return owner.is('BucketOwnerEnforced') || (takesLogs && owner.is('BucketOwnerPreferred'))
        ? pass()
        : fail(owner, `ACLs count: object ownership is ${owner.describe()}`);
    });
  },
  docs: () => ({
    rationale:
      'ACLs are a second way in beside the policies, set object by object by whoever uploads. With ownership enforced only policies count, which is the default of new buckets.',
    remediation: 'Set `OwnershipControls.Rules[0].ObjectOwnership` to `BucketOwnerEnforced`.',
    whenNotToUse:
      'For the log bucket of a CloudFront distribution of another stack with standard logging (legacy), which needs ACLs.',
    examples: {
      pass: {
        omitted: subject(),
        'where a distribution writes its logs': resources({
          Subject: [
            'AWS::S3::Bucket',
            { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] } },
          ],
          Site: [
            'AWS::CloudFront::Distribution',
            { DistributionConfig: { Logging: { Bucket: { 'Fn::GetAtt': ['Subject', 'DomainName'] } } } },
          ],
        }),
        enforced: subject({ OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } }),
      },
      fail: {
        'the writer owns': subject({ OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] } }),
        'the owner is only preferred': subject({
          OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] },
        }),
        'weaker outside production': staged(
          subject({
            OwnershipControls: {
              Rules: [{ ObjectOwnership: inProduction('BucketOwnerEnforced', 'ObjectWriter') }],
            },
          }),
        ),
      },
      unknown: {
        imported: subject({ OwnershipControls: { Rules: [{ ObjectOwnership: imported }] } }),
      },
    },
  }),
});
