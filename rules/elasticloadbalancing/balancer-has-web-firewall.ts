import { resources } from '../example';
import { classic } from '../load-balancer';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ELB-11',
  title: 'Public classic load balancer stands behind a web ACL',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-01'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  check(resource) {
    if (resource.get('Scheme').is('internal')) return pass();
    const associated = [
      ...resource.referrers('AWS::WAFv2::WebACLAssociation', 'ResourceArn'),
      ...resource.referrers('AWS::WAFRegional::WebACLAssociation', 'ResourceArn'),
    ];
    return associated.length > 0
      ? pass()
      : fail('', 'no web ACL of the template is associated with the load balancer');
  },
  docs: () => ({
    rationale:
      'A public address is scanned for known holes from its first minute. A classic load balancer offers nothing against that.',
    remediation:
      'Replace it by an `AWS::ElasticLoadBalancingV2::LoadBalancer` with an `AWS::WAFv2::WebACLAssociation`, or put CloudFront in front.',
    whenNotToUse: 'Where CloudFront with a web ACL stands in front.',
    examples: {
      pass: {
        associated: resources({
          Subject: ['AWS::ElasticLoadBalancing::LoadBalancer'],
          Link: ['AWS::WAFRegional::WebACLAssociation', { ResourceArn: { Ref: 'Subject' } }],
        }),
        internal: classic({ Scheme: 'internal' }),
        'associated with the newer firewall': resources({
          Subject: ['AWS::ElasticLoadBalancing::LoadBalancer'],
          Link: ['AWS::WAFv2::WebACLAssociation', { ResourceArn: { Ref: 'Subject' } }],
        }),
      },
      fail: { 'no association': classic() },
    },
  }),
});
