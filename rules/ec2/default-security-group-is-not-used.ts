import { one, resources } from '../example';
import { ingress, tcp } from '../network-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-22',
  title: 'The default security group of a VPC has no rules',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.2'], cis30: ['5.4'], cis50: ['5.5'], cis70: ['6.5'] },
  waivable: true,
  appliesTo: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress'],
  check(resource) {
    if (resource.type === 'AWS::EC2::SecurityGroup') {
      if (resource.get('GroupName').text() !== 'default') return pass();
      return [
        ...resource
          .get('SecurityGroupIngress')
          .each((rule) => fail(rule, 'the default group has an inbound rule')),
        ...resource
          .get('SecurityGroupEgress')
          .each((rule) => fail(rule, 'the default group has an outbound rule')),
      ];
    }
    const group = resource.get('GroupId');
    return group.target()?.attribute === 'DefaultSecurityGroup' ||
      resource.get('GroupName').text() === 'default'
      ? fail(group, 'the rule is for the default group of a VPC')
      : pass();
  },
  docs: () => ({
    rationale:
      'Whatever names no group is put into the default one. A rule there opens machines that nobody thought of.',
    remediation: 'Make a group of its own for each purpose, and leave the default one without rules.',

    examples: {
      pass: {
        'a group of its own': ingress(tcp(443, '10.0.0.0/8')),
        'a default group without rules': one('AWS::EC2::SecurityGroup', { GroupName: 'default' }),
        'no group': one('AWS::EC2::SecurityGroupEgress'),
      },
      fail: {
        'an inbound rule': one('AWS::EC2::SecurityGroup', {
          GroupName: 'default',
          SecurityGroupIngress: [tcp(22, '10.0.0.0/8')],
        }),
        'a rule that stands alone, without a group of its own': resources({
          Vpc: ['AWS::EC2::VPC'],
          Subject: [
            'AWS::EC2::SecurityGroupIngress',
            { GroupId: { 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] }, ...tcp(22, '10.0.0.0/8') },
          ],
        }),
        'an outbound rule': one('AWS::EC2::SecurityGroup', {
          GroupName: 'default',
          SecurityGroupEgress: [tcp(443, '10.0.0.0/8')],
        }),
        'a rule that names the group': one('AWS::EC2::SecurityGroupIngress', {
          GroupName: 'default',
          ...tcp(22, '10.0.0.0/8'),
        }),
      },
    },
  }),
});
