import { distribution } from '../distribution';
import { resources, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-20',
  title: "Distribution's bucket belongs to the template or is known to exist",
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  frameworks: { fsbp: ['CloudFront.12'] },
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    return resource.get('DistributionConfig.Origins').each((origin) => {
      const domain = origin.get('DomainName');
      const literal = domain.text();
      return literal !== undefined && /\.s3[.-][\w.-]*amazonaws\.com$/.test(literal)
        ? fail(domain, `the bucket of ${domain.describe()} may belong to somebody else one day`)
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'A bucket that is named in words can be deleted, and made again by anybody, who then serves his pages from your address.',
    remediation:
      'Refer to an `AWS::S3::Bucket` of the template, or check `x-amz-expected-bucket-owner` by an origin access control.',
    whenNotToUse: 'For buckets that another stack keeps for sure.',
    examples: {
      pass: {
        'of the template': resources({
          Files: ['AWS::S3::Bucket'],
          Subject: [
            'AWS::CloudFront::Distribution',
            {
              DistributionConfig: {
                Origins: [{ Id: 'x', DomainName: { 'Fn::GetAtt': ['Files', 'RegionalDomainName'] } }],
              },
            },
          ],
        }),
        'no bucket': distribution({ Origins: [{ Id: 'x', DomainName: 'api.example.com' }] }),
        'a name that only begins so': distribution({
          Origins: [{ Id: 'x', DomainName: 'files.s3.amazonaws.com.example.com' }],
        }),
      },
      fail: {
        'named, without a reference': distribution({
          Origins: [{ Id: 'x', DomainName: 'files.s3.amazonaws.com' }],
        }),
        ...each(['files.s3.eu-central-1.amazonaws.com', 'files.s3-eu-west-1.amazonaws.com'], (DomainName) =>
          distribution({ Origins: [{ Id: 'x', DomainName }] }),
        ),
      },
    },
  }),
});
