import { type Value } from '../../template';
import { isWorldRange } from '../../template/network';
import { imported, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
const admitted = (Cidr: unknown, port: number) =>
  resources({
    Subject: ['AWS::EC2::PrefixList', { Entries: [{ Cidr: '192.168.0.0/16' }, { Cidr }] }],
    Group: [
      'AWS::EC2::SecurityGroup',
      {
        SecurityGroupIngress: [
          { IpProtocol: 'tcp', FromPort: port, ToPort: port, SourcePrefixListId: { Ref: 'Subject' } },
        ],
      },
    ],
  });

export default defineRule({
  id: 'PC-EC2-114',
  title: 'Prefix list that security groups admit does not hold the whole internet',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::PrefixList'],
  check(resource, template) {
    const isNamed = (value: Value) => template.targetOf(value) === resource;
    const rules = [
      ...resource
        .referrers('AWS::EC2::SecurityGroupIngress', 'SourcePrefixListId')
        .map((one) => one.properties),
      ...resource
        .referrers('AWS::EC2::SecurityGroup', 'SecurityGroupIngress')
        .flatMap((group) => group.get('SecurityGroupIngress').items())
        .filter((one) => isNamed(one.get('SourcePrefixListId'))),
    ];
    const opened = rules.some((one) => !one.get('FromPort').is(80, 443) || !one.get('ToPort').is(80, 443));
    return resource
      .get('Entries')
      .each((entry) =>
        opened && isWorldRange(entry.get('Cidr'))
          ? fail(entry.get('Cidr'), 'security groups that admit the list admit the whole internet')
          : pass(),
      );
  },
  docs: () => ({
    rationale:
      'A security group that names a list looks narrow, and admits everybody when one entry of the list is the whole internet.',
    remediation: 'Take `0.0.0.0/0` and `::/0` out of `Entries`.',
    examples: {
      pass: {
        'named networks': admitted('10.0.0.0/8', 22),
        'the web alone': admitted('0.0.0.0/0', 443),
        'a list that nothing admits': resources({
          Subject: ['AWS::EC2::PrefixList', { Entries: [{ Cidr: '0.0.0.0/0' }] }],
        }),
      },
      fail: {
        'the whole internet, without a word of it in the group': admitted('0.0.0.0/0', 22),
        'in IPv6': admitted('::/0', 3389),
        'in a rule that stands alone': resources({
          Subject: ['AWS::EC2::PrefixList', { Entries: [{ Cidr: '0.0.0.0/0' }] }],
          Rule: [
            'AWS::EC2::SecurityGroupIngress',
            { IpProtocol: '-1', SourcePrefixListId: { 'Fn::GetAtt': ['Subject', 'PrefixListId'] } },
          ],
        }),
      },
      unknown: { imported: admitted(imported, 22) },
    },
  }),
});
