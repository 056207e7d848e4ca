import { resources } from '../example';
import { classic } from '../load-balancer';
import { tcp } from '../network-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ELB-09',
  title: 'Security group of a load balancer has inbound rules',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::ElasticLoadBalancing::LoadBalancer', 'AWS::ElasticLoadBalancingV2::LoadBalancer'],
  check(resource, template) {
    return resource.get('SecurityGroups').each((item) => {
      const group = template.resource(item.target()?.logicalId ?? item.text() ?? '');
      if (group?.type !== 'AWS::EC2::SecurityGroup') return pass();
      const rules =
        group.get('SecurityGroupIngress').items().length +
        group.referrers('AWS::EC2::SecurityGroupIngress', 'GroupId').length;
      return rules > 0 ? pass() : fail(item, `the group ${group.logicalId} has no inbound rule`);
    });
  },
  docs: () => ({
    rationale:
      'A group without inbound rules shuts the load balancer. Somebody in a hurry opens it from outside the template, and wider than needed.',
    remediation: 'Name in `SecurityGroupIngress` of the group who may connect.',
    whenNotToUse: 'Where rules are added in another stack.',
    examples: {
      pass: {
        rules: resources({
          Group: ['AWS::EC2::SecurityGroup', { SecurityGroupIngress: [tcp(443, '0.0.0.0/0')] }],
          Subject: ['AWS::ElasticLoadBalancing::LoadBalancer', { SecurityGroups: [{ Ref: 'Group' }] }],
        }),
        'no group': classic(),
      },
      fail: {
        'no inbound rule': resources({
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
