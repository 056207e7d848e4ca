import { applies, balancer } from '../load-balancer';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ELB2-14',
  title: 'Application load balancer names its security groups',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  check(resource) {
    if (!applies(resource, 'application')) return pass();
    const groups = resource.get('SecurityGroups');
    return groups.items().length > 0
      ? pass()
      : fail(groups, 'no security group is named, which means the default one');
  },
  docs: () => ({
    rationale:
      'Without a group of its own the load balancer uses the default one, whose rules are meant for something else.',
    remediation: 'Name a group in `SecurityGroups`.',
    whenNotToUse: 'In networks whose default group is closed and meant.',
    examples: {
      pass: {
        group: balancer({}, { SecurityGroups: [{ Ref: 'Group' }] }),
        'a network load balancer': balancer({}, { Type: 'network' }),
      },
      fail: { omitted: balancer({}) },
    },
  }),
});
