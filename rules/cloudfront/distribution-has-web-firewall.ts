import { distribution } from '../distribution';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-11',
  title: 'Distribution stands behind a web ACL',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-01'],
  frameworks: { fsbp: ['CloudFront.6'] },
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    const acl = resource.get('DistributionConfig.WebACLId');
    return acl.isPresent() && !acl.is('') ? pass() : fail(acl, 'no web ACL is named');
  },
  docs: () => ({
    rationale:
      'A public address is scanned for known holes from its first minute. Managed rules of a web ACL stop most of that at the edge.',
    remediation: 'Set `WebACLId` to the address of an `AWS::WAFv2::WebACL` with scope `CLOUDFRONT`.',
    whenNotToUse: 'For static files, or where Firewall Manager associates one.',
    examples: {
      pass: { associated: distribution({ WebACLId: { 'Fn::GetAtt': ['Acl', 'Arn'] } }) },
      fail: { omitted: distribution({}), empty: distribution({ WebACLId: '' }) },
    },
  }),
});
