import { one, resources } from '../example';
import { tcp } from '../network-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ELB-10',
  title: 'Security group of a load balancer has outbound rules',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::SecurityGroup'],
  check(resource) {
    const used = [
      'AWS::ElasticLoadBalancing::LoadBalancer',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
    ].some((type) => resource.referrers(type, 'SecurityGroups').length > 0);
    if (!used) return pass();
    const rules =
      resource.get('SecurityGroupEgress').items().length +
      resource.referrers('AWS::EC2::SecurityGroupEgress', 'GroupId').length;
    return rules > 0
      ? pass()
      : fail(
          resource.get('SecurityGroupEgress'),
          'a load balancer uses the group, which has no outbound rule',
        );
  },
  docs: () => ({
    rationale:
      'A load balancer speaks with its targets only. A group without outbound rules lets it speak with everybody.',
    remediation: 'Name in `SecurityGroupEgress` the group and ports of the targets.',
    whenNotToUse: 'Where rules are added in another stack.',
    examples: {
      pass: {
        rules: resources({
          Subject: ['AWS::EC2::SecurityGroup', { SecurityGroupEgress: [tcp(443, '10.0.0.0/8')] }],
          Balancer: ['AWS::ElasticLoadBalancing::LoadBalancer', { SecurityGroups: [{ Ref: 'Subject' }] }],
        }),
        'no load balancer': one('AWS::EC2::SecurityGroup'),
        'a rule that stands alone': resources({
          Subject: ['AWS::EC2::SecurityGroup'],
          Rule: ['AWS::EC2::SecurityGroupEgress', { GroupId: { Ref: 'Subject' } }],
          Balancer: ['AWS::ElasticLoadBalancing::LoadBalancer', { SecurityGroups: [{ Ref: 'Subject' }] }],
        }),
      },
      fail: {
        'no outbound rule': resources({
          Subject: ['AWS::EC2::SecurityGroup'],
          Balancer: [
            'AWS::ElasticLoadBalancingV2::LoadBalancer',
            { SecurityGroups: [{ 'Fn::GetAtt': ['Subject', 'GroupId'] }] },
          ],
        }),
        'no outbound rule for a classic load balancer': resources({
          Subject: ['AWS::EC2::SecurityGroup'],
          Balancer: ['AWS::ElasticLoadBalancing::LoadBalancer', { SecurityGroups: [{ Ref: 'Subject' }] }],
        }),
      },
    },
  }),
});
