import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';
const balancer = (listener: Record<string, unknown>) =>
  one('AWS::ElasticLoadBalancing::LoadBalancer', { Listeners: [listener] });

export default defineRule({
  id: 'PC-ELB-13',
  title: 'Classic load balancer reaches its machines over TLS',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-06', 'DAT-03'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  check(resource) {
    return resource.get('Listeners').each((listener) => {
      const behind = listener.get('InstanceProtocol').isPresent()
        ? listener.get('InstanceProtocol')
        : listener.get('Protocol');
      return behind.test('is plain', (text) => /^(?:http|tcp)$/i.test(text))
        ? fail(behind, `the protocol to the machines is ${behind.describe()}`)
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'Behind the load balancer traffic passes hosts and networks of a VPC that other programs share.',
    remediation: 'Set `Listeners[].InstanceProtocol` to `HTTPS` or `SSL`.',
    whenNotToUse: "Where the VPC's own encryption between machines is enough.",
    examples: {
      pass: {
        tls: balancer({ Protocol: 'HTTPS', InstanceProtocol: 'HTTPS' }),
        'as the clients, where it is omitted': balancer({ Protocol: 'SSL' }),
        'no listeners': one('AWS::ElasticLoadBalancing::LoadBalancer'),
      },
      fail: {
        plain: balancer({ Protocol: 'HTTPS', InstanceProtocol: 'HTTP' }),
        'plain all the way, without a word of machines': balancer({ Protocol: 'tcp' }),
      },
      unknown: { imported: balancer({ Protocol: 'HTTPS', InstanceProtocol: imported }) },
    },
  }),
});
