import { one, resources } from '../example';
import { ingress, tcp } from '../network-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-100',
  title: 'Security group has fifty rules at most',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::SecurityGroup'],
  check(resource) {
    return ['SecurityGroupIngress', 'SecurityGroupEgress'].flatMap((name) => {
      const rules = resource.get(name);
      const count = rules.items().length + resource.referrers(`AWS::EC2::${name}`, 'GroupId').length;
      return count > 50 ? fail(rules, `the group has ${count} rules of one direction`) : pass();
    });
  },
  docs: () => ({
    rationale: 'Nobody reads fifty rules; one that is too wide hides among them.',
    remediation: 'Refer to groups or prefix lists instead of addresses.',
    whenNotToUse: 'For groups that a program keeps.',
    examples: {
      pass: {
        few: ingress(tcp(443, '10.0.0.0/8')),
        'no rules': one('AWS::EC2::SecurityGroup'),
        fifty: ingress(...Array.from({ length: 50 }, (_, index) => tcp(443, `10.0.${index}.0/24`))),
      },
      fail: {
        'many, without order': ingress(
          ...Array.from({ length: 51 }, (_, index) => tcp(443, `10.0.${index}.0/24`)),
        ),
        'many outbound': one('AWS::EC2::SecurityGroup', {
          SecurityGroupEgress: Array.from({ length: 51 }, (_, index) => tcp(443, `10.0.${index}.0/24`)),
        }),
        'many, one of which stands alone': resources({
          Subject: [
            'AWS::EC2::SecurityGroup',
            {
              SecurityGroupIngress: Array.from({ length: 50 }, (_, index) => tcp(443, `10.0.${index}.0/24`)),
            },
          ],
          Alone: ['AWS::EC2::SecurityGroupIngress', { GroupId: { Ref: 'Subject' } }],
        }),
      },
    },
  }),
});
