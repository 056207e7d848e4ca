import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ARUN-03',
  title: 'Public App Runner service stands behind a web ACL',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-01'],
  waivable: true,
  appliesTo: ['AWS::AppRunner::Service'],
  check(resource) {
    const isPrivate = resource
      .get('NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible')
      .isFalse();
    return isPrivate || resource.referrers('AWS::WAFv2::WebACLAssociation', 'ResourceArn').length > 0
      ? pass()
      : fail('', 'no web ACL of the template is associated with the service');
  },
  docs: () => ({
    rationale: 'A public address is scanned for known holes from its first minute.',
    remediation:
      'Add an `AWS::WAFv2::WebACLAssociation` with the `ServiceArn` as `ResourceArn` and an ACL from `WebFirewall`.',
    whenNotToUse: 'Where the association stands in another stack.',
    examples: {
      pass: {
        associated: resources({
          Subject: ['AWS::AppRunner::Service'],
          Link: [
            'AWS::WAFv2::WebACLAssociation',
            { ResourceArn: { 'Fn::GetAtt': ['Subject', 'ServiceArn'] }, WebACLArn: 'acl' },
          ],
        }),
        'a private service': one('AWS::AppRunner::Service', {
          NetworkConfiguration: { IngressConfiguration: { IsPubliclyAccessible: false } },
        }),
      },
      fail: { 'no association': one('AWS::AppRunner::Service') },
    },
  }),
});
