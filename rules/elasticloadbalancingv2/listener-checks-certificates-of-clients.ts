import { one, resources } from '../example';
import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-ELB2-26',
  title: "Internal load balancer's listener checks certificates of clients",
  severity: 'low',
  profile: 'strict',
  controls: ['NET-06'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::Listener'],
  check(resource, template) {
    const [owner] = template.meantBy(
      resource.get('LoadBalancerArn'),
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
    );
    if (!owner?.get('Scheme').is('internal') || !resource.get('Protocol').is('HTTPS')) return pass();
    return expectOneOf(resource.get('MutualAuthentication.Mode'), 'the check of certificates', 'verify');
  },
  docs: () => ({
    rationale:
      'Between services a network says where a call comes from, and a certificate says who makes it.',
    remediation: 'Set `MutualAuthentication.Mode` to `verify` with `TrustStoreArn`.',
    whenNotToUse: 'Where calls are signed in another way.',
    examples: {
      pass: {
        checked: resources({
          Balancer: ['AWS::ElasticLoadBalancingV2::LoadBalancer', { Scheme: 'internal' }],
          Subject: [
            'AWS::ElasticLoadBalancingV2::Listener',
            {
              LoadBalancerArn: { Ref: 'Balancer' },
              Protocol: 'HTTPS',
              MutualAuthentication: { Mode: 'verify' },
            },
          ],
        }),
        'no internal load balancer': one('AWS::ElasticLoadBalancingV2::Listener', { Protocol: 'HTTPS' }),
      },
      fail: {
        omitted: resources({
          Balancer: ['AWS::ElasticLoadBalancingV2::LoadBalancer', { Scheme: 'internal' }],
          Subject: [
            'AWS::ElasticLoadBalancingV2::Listener',
            { LoadBalancerArn: { Ref: 'Balancer' }, Protocol: 'HTTPS' },
          ],
        }),
      },
    },
  }),
});
