import { resources } from '../example';
import { applies, balancer } from '../load-balancer';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ELB2-12',
  title: 'Public application load balancer stands behind a web ACL',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-01'],
  frameworks: { fsbp: ['ELB.16'] },
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  check(resource) {
    if (!applies(resource, 'application') || resource.get('Scheme').is('internal')) return pass();
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
      'A public address is scanned for known holes from its first minute. Managed rules of a web ACL stop most of that.',
    remediation: 'Add an `AWS::WAFv2::WebACLAssociation` with the load balancer as `ResourceArn`.',
    whenNotToUse: 'Where the association is made by Firewall Manager or in another stack.',
    examples: {
      pass: {
        associated: resources({
          Subject: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
          Link: ['AWS::WAFv2::WebACLAssociation', { ResourceArn: { Ref: 'Subject' } }],
        }),
        internal: balancer({}, { Scheme: 'internal' }),
        'associated with the older firewall': resources({
          Subject: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
          Link: ['AWS::WAFRegional::WebACLAssociation', { ResourceArn: { Ref: 'Subject' } }],
        }),
      },
      fail: { 'no association': balancer({}) },
    },
  }),
});
