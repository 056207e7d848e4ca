import { each } from '../example';
import { expectNoneOf } from '../expect';
import { classic } from '../load-balancer';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ELB-01',
  title: "Classic load balancer's listeners use TLS",
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  frameworks: { fsbp: ['ELB.3'] },
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  check(resource) {
    const listeners = resource.get('Listeners');
    return listeners.each((listener) =>
      expectNoneOf(listener.get('Protocol'), 'the protocol of the listener', 'HTTP', 'http', 'TCP', 'tcp'),
    );
  },
  docs: () => ({
    rationale:
      'What comes in over plain HTTP can be read and changed on the way, passwords and cookies included.',
    remediation: 'Set `Listeners[].Protocol` to `HTTPS` or `SSL` with `SSLCertificateId`.',

    examples: {
      pass: {
        tls: classic({
          Listeners: [
            {
              LoadBalancerPort: '443',
              Protocol: 'HTTPS',
              InstancePort: '443',
              SSLCertificateId: 'arn:aws:acm:eu-central-1:111122223333:certificate/1',
            },
          ],
        }),
        'no listeners': classic(),
      },
      fail: {
        plain: classic({ Listeners: [{ LoadBalancerPort: '80', Protocol: 'HTTP', InstancePort: '80' }] }),
        'TCP, without TLS': classic({
          Listeners: [{ LoadBalancerPort: '443', Protocol: 'tcp', InstancePort: '443' }],
        }),
        ...each(['http', 'TCP'], (Protocol) => classic({ Listeners: [{ Protocol }] })),
      },
    },
  }),
});
