import { resources } from '../example';
import { egress, ingress, tcp } from '../network-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-23',
  title: 'Security group says where traffic may go',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::SecurityGroup'],
  check(resource) {
    const rules = resource.get('SecurityGroupEgress');
    const alone = resource.referrers('AWS::EC2::SecurityGroupEgress', 'GroupId').length > 0;
    return rules.items().length > 0 || alone
      ? pass()
      : fail(rules, 'no outbound rule is named, which means everything to everywhere');
  },
  docs: () => ({
    rationale:
      'A group without outbound rules lets everything out: what broke in fetches its tools, and sends your data where it likes.',
    remediation:
      'Name in `SecurityGroupEgress` where traffic may go; to close all, one rule to `127.0.0.1/32`.',
    whenNotToUse: 'Where another group, a network firewall or endpoints without a route hold traffic back.',
    examples: {
      pass: {
        named: egress(tcp(443, '10.0.0.0/8')),
        'named alone': resources({
          Subject: ['AWS::EC2::SecurityGroup'],
          Rule: ['AWS::EC2::SecurityGroupEgress', { GroupId: { 'Fn::GetAtt': ['Subject', 'GroupId'] } }],
        }),
      },
      fail: { omitted: ingress(tcp(443, '10.0.0.0/8')), 'no rule in the list': egress() },
    },
  }),
});
