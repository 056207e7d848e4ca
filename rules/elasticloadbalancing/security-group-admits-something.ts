import { one, resources } from '../example';
import { tcp } from '../network-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ELB-09',
  title: 'Security group of a load balancer has inbound rules',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::SecurityGroup'],
  check(resource) {
    const used = [
      'AWS::ElasticLoadBalancing::LoadBalancer',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
    ].some((type) => resource.referrers(type, 'SecurityGroups').length > 0);
    if (!used) return pass();
    const rules =
      resource.get('SecurityGroupIngress').items().length +
      resource.referrers('AWS::EC2::SecurityGroupIngress', 'GroupId').length;
    return rules > 0
      ? pass()
      : fail(
          resource.get('SecurityGroupIngress'),
          'a load balancer uses the group, which has no inbound rule',
        );
  },
  docs: () => ({
    rationale:
      'A group without inbound rules shuts the load balancer. Somebody in a hurry opens it from outside the template, and wider than needed.',
    remediation: 'Name in `SecurityGroupIngress` who may connect.',
    whenNotToUse: 'Where rules are added in another stack.',
    examples: {
      pass: {
        rules: resources({
          Subject: ['AWS::EC2::SecurityGroup', { SecurityGroupIngress: [tcp(443, '0.0.0.0/0')] }],
          Balancer: ['AWS::ElasticLoadBalancing::LoadBalancer', { SecurityGroups: [{ Ref: 'Subject' }] }],
        }),
        'no load balancer': one('AWS::EC2::SecurityGroup'),
        'a rule that stands alone': resources({
          Subject: ['AWS::EC2::SecurityGroup'],
          Rule: ['AWS::EC2::SecurityGroupIngress', { GroupId: { Ref: 'Subject' } }],
          Balancer: ['AWS::ElasticLoadBalancing::LoadBalancer', { SecurityGroups: [{ Ref: 'Subject' }] }],
        }),
      },
      fail: {
        'no inbound rule': resources({
          Subject: ['AWS::EC2::SecurityGroup'],
          Balancer: [
            'AWS::ElasticLoadBalancingV2::LoadBalancer',
            { SecurityGroups: [{ 'Fn::GetAtt': ['Subject', 'GroupId'] }] },
          ],
        }),
        'no inbound rule for a classic load balancer': resources({
          Subject: ['AWS::EC2::SecurityGroup'],
          Balancer: ['AWS::ElasticLoadBalancing::LoadBalancer', { SecurityGroups: [{ Ref: 'Subject' }] }],
        }),
      },
    },
  }),
});
