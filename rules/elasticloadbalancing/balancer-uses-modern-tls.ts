import { each } from '../example';
import { type Value } from '../../template';
import { classic } from '../load-balancer';
import { defineRule, fail, pass } from '../rule';
const isOld = (attribute: Value): boolean =>
  attribute.get('Name').is('Protocol-SSLv3', 'Protocol-TLSv1', 'Protocol-TLSv1.1') &&
  attribute.get('Value').isTrue();

const negotiated = (attributes: Readonly<Record<string, string>>) =>
  classic({
    Listeners: [{ Protocol: 'HTTPS' }],
    Policies: [
      {
        PolicyName: 'tls',
        PolicyType: 'SSLNegotiationPolicyType',
        Attributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
      },
    ],
  });

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
        modern: negotiated({ 'Reference-Security-Policy': 'ELBSecurityPolicy-TLS-1-2-2017-01' }),
        'old versions are off': negotiated({ 'Protocol-TLSv1': 'false', 'Protocol-TLSv1.2': 'true' }),
        'no TLS': classic({ Listeners: [{ Protocol: 'HTTP' }] }),
      },
      fail: {
        'omitted in a listener': classic({ Listeners: [{ Protocol: 'HTTP' }, { Protocol: 'HTTPS' }] }),
        ...each(['SSL', 'https', 'ssl'], (Protocol) => classic({ Listeners: [{ Protocol }] })),
        ...each(['Protocol-SSLv3', 'Protocol-TLSv1', 'Protocol-TLSv1.1'], (old) =>
          negotiated({ [old]: 'true', 'Protocol-TLSv1.2': 'true' }),
        ),
        'an older policy': negotiated({ 'Reference-Security-Policy': 'ELBSecurityPolicy-2016-08' }),
        'TLS 1.2 is off': negotiated({ 'Protocol-TLSv1.2': 'false' }),
      },
    },
  }),
});
