import { resources } from '../example';
import { classic } from '../load-balancer';
import { tcp } from '../network-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ELB-10',
  title: 'Security group of a load balancer has outbound rules',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancing::LoadBalancer', 'AWS::ElasticLoadBalancingV2::LoadBalancer'],
  check(resource, template) {
    return resource.get('SecurityGroups').each((item) => {
      const group = template.resource(item.target()?.logicalId ?? item.text() ?? '');
      if (group?.type !== 'AWS::EC2::SecurityGroup') return pass();
      const rules =
        group.get('SecurityGroupEgress').items().length +
        group.referrers('AWS::EC2::SecurityGroupEgress', 'GroupId').length;
      return rules > 0 ? pass() : fail(item, `the group ${group.logicalId} has no outbound rule`);
    });
  },
  docs: () => ({
    rationale:
      'A load balancer speaks with its targets only. A group without outbound rules lets it speak with everybody.',
    remediation: 'Name in `SecurityGroupEgress` of the group the group and ports of the targets.',
    whenNotToUse: 'Where rules are added in another stack.',
    examples: {
      pass: {
        rules: resources({
          Group: ['AWS::EC2::SecurityGroup', { SecurityGroupEgress: [tcp(443, '10.0.0.0/8')] }],
          Subject: ['AWS::ElasticLoadBalancing::LoadBalancer', { SecurityGroups: [{ Ref: 'Group' }] }],
        }),
        'no group': classic(),
      },
      fail: {
        'no outbound rule': resources({
          Group: ['AWS::EC2::SecurityGroup'],
          Subject: [
            'AWS::ElasticLoadBalancingV2::LoadBalancer',
            { SecurityGroups: [{ 'Fn::GetAtt': ['Group', 'GroupId'] }] },
          ],
        }),
      },
    },
  }),
});
