import { type Resource } from '../../template';
import { resources } from '../example';
import { applies, balancer, expectAttribute } from '../load-balancer';
import { defineRule, pass } from '../rule';

/** Whether it passes connections on as they come: of those a network load balancer writes no log. */
function passesOn(balancer: Resource): boolean {
  const listeners = balancer.referrers('AWS::ElasticLoadBalancingV2::Listener', 'LoadBalancerArn');
  return (
    applies(balancer, 'network') &&
    listeners.length > 0 &&
    listeners.every((listener) => listener.get('Protocol').is('TCP', 'UDP', 'TCP_UDP'))
  );
}

const network = (Protocol: string) =>
  resources({
    Subject: ['AWS::ElasticLoadBalancingV2::LoadBalancer', { Type: 'network' }],
    Listener: ['AWS::ElasticLoadBalancingV2::Listener', { LoadBalancerArn: { Ref: 'Subject' }, Protocol }],
  });

export default defineRule({
  id: 'PC-ELB2-07',
  title: 'Load balancer logs access',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['ELB.5'], cis70: ['4.10'] },
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  check(resource) {
    return applies(resource, 'gateway') || passesOn(resource)
      ? pass()
      : expectAttribute(resource, 'access_logs.s3.enabled', 'the log of access', 'true');
  },
  docs: () => ({
    rationale:
      'An access log says who asked for what. Without it nobody can say afterwards what an attacker reached.',
    remediation:
      'Set the attributes `access_logs.s3.enabled` and `access_logs.s3.bucket` in `LoadBalancerAttributes`.',

    examples: {
      pass: {
        logged: balancer({ 'access_logs.s3.enabled': 'true', 'access_logs.s3.bucket': 'logs' }),
        'connections that it passes on, of which there is no log': network('TCP'),
        'a gateway load balancer': balancer({}, { Type: 'gateway' }),
      },
      fail: {
        omitted: balancer({}),
        off: balancer({ 'access_logs.s3.enabled': 'false' }),
        'a network load balancer that ends TLS': network('TLS'),
        'a network load balancer': balancer({}, { Type: 'network' }),
      },
    },
  }),
});
