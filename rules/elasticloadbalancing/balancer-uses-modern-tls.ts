import { type Value } from '../../template';
import { classic } from '../load-balancer';
import { defineRule, fail, pass } from '../rule';
const isOld = (attribute: Value): boolean =>
  attribute.get('Name').is('Protocol-SSLv3', 'Protocol-TLSv1', 'Protocol-TLSv1.1') &&
  attribute.get('Value').isTrue();

export default defineRule({
  id: 'PC-ELB-03',
  title: 'Classic load balancer takes TLS 1.2 or better',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  check(resource) {
    if (
      !resource
        .get('Listeners')
        .some((listener) => listener.get('Protocol').is('HTTPS', 'SSL', 'https', 'ssl'))
    )
      return pass();
    const policies = resource.get('Policies');
    const modern = policies.some(
      (policy) =>
        policy.get('PolicyType').is('SSLNegotiationPolicyType') &&
        policy
          .get('Attributes')
          .some(
            (attribute) =>
              (attribute.get('Name').is('Reference-Security-Policy') &&
                attribute.get('Value').is('ELBSecurityPolicy-TLS-1-2-2017-01')) ||
              (attribute.get('Name').is('Protocol-TLSv1.2') &&
                attribute.get('Value').isTrue() &&
                !policy.get('Attributes').some(isOld)),
          ),
    );
    return modern ? pass() : fail(policies, 'no policy holds the listeners to TLS 1.2');
  },
  docs: () => ({
    rationale: 'TLS 1.0 and 1.1 have known holes, and the default policy takes both.',
    remediation:
      'Add to `Policies` one of type `SSLNegotiationPolicyType` with `Reference-Security-Policy` at `ELBSecurityPolicy-TLS-1-2-2017-01`.',

    examples: {
      pass: {
        modern: classic({
          Listeners: [{ Protocol: 'HTTPS' }],
          Policies: [
            {
              PolicyName: 'tls',
              PolicyType: 'SSLNegotiationPolicyType',
              Attributes: [{ Name: 'Reference-Security-Policy', Value: 'ELBSecurityPolicy-TLS-1-2-2017-01' }],
            },
          ],
        }),
        'no TLS': classic({ Listeners: [{ Protocol: 'HTTP' }] }),
      },
      fail: {
        omitted: classic({ Listeners: [{ Protocol: 'HTTPS' }] }),
        'TLS 1.0 too': classic({
          Listeners: [{ Protocol: 'SSL' }],
          Policies: [
            {
              PolicyType: 'SSLNegotiationPolicyType',
              Attributes: [
                { Name: 'Protocol-TLSv1', Value: 'true' },
                { Name: 'Protocol-TLSv1.2', Value: 'true' },
              ],
            },
          ],
        }),
      },
    },
  }),
});
