import { testPattern } from '../../template/policy';
import { distribution } from '../distribution';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-08',
  title: 'Distribution reads its bucket with an identity',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['CloudFront.13'] },
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    return resource.get('DistributionConfig.Origins').each((origin) => {
      const domain = origin.get('DomainName');
      const bucket =
        origin.get('S3OriginConfig').isPresent() ||
        ['DomainName', 'RegionalDomainName'].includes(domain.target()?.attribute ?? '') ||
        testPattern(
          domain,
          'is a bucket',
          (text) => /\.s3[.-][\w.-]*amazonaws\.com/.test(text) && !text.includes('website'),
        );
      if (!bucket || origin.get('CustomOriginConfig').isPresent()) return pass();
      const identity = origin.get('S3OriginConfig.OriginAccessIdentity');
      return origin.get('OriginAccessControlId').isPresent() || (identity.isPresent() && !identity.is(''))
        ? pass()
        : fail(origin, 'the bucket must be public for the distribution to read it');
    });
  },
  docs: () => ({
    rationale:
      'Without an identity CloudFront reads the bucket as anybody would, so the bucket has to be public, past the web ACL and the log in front.',
    remediation: "Set `OriginAccessControlId`, and let the bucket's policy allow the distribution only.",

    examples: {
      pass: {
        'access control': distribution({
          Origins: [
            {
              Id: 'x',
              DomainName: 'b.s3.eu-central-1.amazonaws.com',
              OriginAccessControlId: { Ref: 'Control' },
              S3OriginConfig: {},
            },
          ],
        }),
        'no bucket': distribution({
          Origins: [{ Id: 'x', DomainName: 'api.example.com', CustomOriginConfig: {} }],
        }),
      },
      fail: {
        omitted: distribution({
          Origins: [{ Id: 'x', DomainName: 'b.s3.eu-central-1.amazonaws.com', S3OriginConfig: {} }],
        }),
        'an empty identity': distribution({
          Origins: [
            { Id: 'x', DomainName: 'b.s3.amazonaws.com', S3OriginConfig: { OriginAccessIdentity: '' } },
          ],
        }),
      },
    },
  }),
});
