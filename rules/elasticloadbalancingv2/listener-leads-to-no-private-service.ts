import { type Resource, type Template } from '../../template';
import { wayFromInternet, wayText } from '../../template/network';
import { group, groupId, network, ref, type Part, type Properties } from '../reachable-example';
import { administration, data } from '../reachable-ports';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

const named: Readonly<Record<number, string>> = { ...administration, ...data };
/** The target groups that a listener forwards to. */
function targetsOf(template: Template, listener: Resource): Resource[] {
  return listener
    .get('DefaultActions')
    .items()
    .flatMap((action) => [
      action.get('TargetGroupArn'),
      ...action
        .get('ForwardConfig.TargetGroups')
        .items()
        .map((target) => target.get('TargetGroupArn')),
    ])
    .flatMap((arn) => template.meantBy(arn, 'AWS::ElasticLoadBalancingV2::TargetGroup'));
}
const targets = { TargetGroupArn: ref('Targets') };
const listener = (properties: Properties): Part => [
  'AWS::ElasticLoadBalancingV2::Listener',
  { LoadBalancerArn: ref('Balancer'), ...properties },
];
const front = (port: number, Port: number, properties: Properties): Record<string, Part> => ({
  Balancer: ['AWS::ElasticLoadBalancingV2::LoadBalancer', { Subnets: [ref('Net')], ...properties }],
  Targets: ['AWS::ElasticLoadBalancingV2::TargetGroup', { Port, Protocol: 'TCP' }],
  Subject: listener({ Port: port, DefaultActions: [{ Type: 'forward', ...targets }] }),
});

export default defineRule({
  id: 'PC-ELB2-25',
  title: 'Load balancer leads nobody from the internet to administration or data',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04', 'NET-03'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::Listener'],
  check(resource, template) {
    const port = resource.get('Port').number();
    const to = targetsOf(template, resource).find((target) => named[target.get('Port').number() ?? 0]);
    const target = to?.get('Port').number();
    if (port === undefined || !to || target === undefined) return pass();
    return template
      .meantBy(resource.get('LoadBalancerArn'), 'AWS::ElasticLoadBalancingV2::LoadBalancer')
      .flatMap((balancer) => {
        const way = wayFromInternet(template, balancer, [port], 'load balancer');
        if (!way) return pass();
        const whole = `${wayText(way)} → target group ${to.logicalId} (port ${target})`;
        return fail(
          resource.get('DefaultActions'),
          `${named[target] ?? ''} is open to the internet: ${whole}`,
        );
      });
  },
  docs: () => ({
    rationale:
      'A load balancer carries the port of a private machine to the internet, past its missing address and its private subnet. The group of the machine sees only the load balancer.',
    remediation:
      'Set `Scheme` to internal, or let the listener forward to the web port of the targets and administer over Session Manager.',
    examples: {
      pass: {
        omitted: one('AWS::ElasticLoadBalancingV2::Listener'),
        'a web port': network(front(443, 8443, { Type: 'network' })),
        internal: network(front(22, 22, { Type: 'network', Scheme: 'internal' })),
        'a group that admits one network': network({
          ...group(5432, '203.0.113.0/28'),
          ...front(5432, 5432, { Type: 'network', SecurityGroups: [groupId] }),
        }),
        'ports that nobody knows': network({
          ...front(22, 22, { Type: 'network' }),
          Subject: listener({ DefaultActions: [targets] }),
        }),
      },
      fail: {
        administration: network(front(22, 22, { Type: 'network' })),
        'a database under another number': network(front(8000, 3306, { Type: 'network' })),
        'behind an open group': network({
          ...group(5601, '0.0.0.0/0'),
          ...front(5601, 5601, { SecurityGroups: [groupId] }),
        }),
        'among several targets': network({
          ...front(22, 22, { Type: 'network' }),
          Subject: listener({ Port: 22, DefaultActions: [{ ForwardConfig: { TargetGroups: [targets] } }] }),
        }),
      },
    },
  }),
});
