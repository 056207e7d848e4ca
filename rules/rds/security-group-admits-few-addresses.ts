import { type Resource, type Value } from '../../template';
import { isPublic, parseCidr } from '../../template/network';
import { imported, one, resources } from '../example';
import { defineRule, fail, type Judgements, pass } from '../rule';

/** More than 256 IPv4 addresses, or more than one IPv6 subnet can be given out to. */
function isLarge(text: string) {
  const cidr = parseCidr(text);
  return cidr !== undefined && isPublic(cidr) && cidr.prefix < (cidr.version === 4 ? 24 : 65);
}
const judge = (range: Value): Judgements =>
  range.test('is a large range', isLarge)
    ? fail(range, `it admits the whole of ${range.describe()}`)
    : pass();
const guards = (group: Resource) =>
  group.type !== 'AWS::EC2::SecurityGroup' ||
  ['VPCSecurityGroups', 'DBSecurityGroups'].some(
    (name) => group.referrers('AWS::RDS::DBInstance', name).length > 0,
  ) ||
  group.referrers('AWS::RDS::DBCluster', 'VpcSecurityGroupIds').length > 0;
const group = (entry: Record<string, unknown>) =>
  resources({
    Guard: [
      'AWS::EC2::SecurityGroup',
      { SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, ...entry }] },
    ],
    Db: ['AWS::RDS::DBInstance', { VPCSecurityGroups: [{ 'Fn::GetAtt': ['Guard', 'GroupId'] }] }],
  });

export default defineRule({
  id: 'PC-RDS-28',
  title: 'Security groups of RDS databases admit at most 256 public addresses at a time',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBSecurityGroup', 'AWS::RDS::DBSecurityGroupIngress', 'AWS::EC2::SecurityGroup'],
  check(resource) {
    if (!guards(resource)) return pass();
    const inline = resource.get(
      resource.type === 'AWS::EC2::SecurityGroup' ? 'SecurityGroupIngress' : 'DBSecurityGroupIngress',
    );
    return [
      ...judge(resource.get('CIDRIP')),
      ...inline.each((entry) => ['CIDRIP', 'CidrIp', 'CidrIpv6'].flatMap((name) => judge(entry.get(name)))),
    ];
  },
  docs: () => ({
    rationale:
      'Databases serve applications, not networks of strangers. A range of thousands of public addresses is never all yours.',
    remediation: 'Name a security group as the source, or ranges of `/24` and smaller.',
    examples: {
      pass: {
        omitted: one('AWS::RDS::DBSecurityGroup'),
        'a private network': group({ CidrIp: '10.0.0.0/8' }),
        'a small range': group({ CidrIp: '198.51.100.0/24' }),
        'a security group of something else': one('AWS::EC2::SecurityGroup', {
          SecurityGroupIngress: [{ CidrIp: '198.51.0.0/16' }],
        }),
        'no range': group({ CidrIp: 'everybody' }),
      },
      fail: {
        'a large range': group({ CidrIp: '198.51.0.0/16' }),
        'a large range of the sixth version': group({ CidrIpv6: '2001:db8::/32' }),
        'of a database security group': one('AWS::RDS::DBSecurityGroup', {
          DBSecurityGroupIngress: [{ CIDRIP: '198.51.100.0/23' }],
        }),
        'a large range at a cluster': resources({
          Guard: ['AWS::EC2::SecurityGroup', { SecurityGroupIngress: [{ CidrIp: '198.51.0.0/16' }] }],
          Db: ['AWS::RDS::DBCluster', { VpcSecurityGroupIds: [{ 'Fn::GetAtt': ['Guard', 'GroupId'] }] }],
        }),
        'a large range of its own': one('AWS::RDS::DBSecurityGroupIngress', { CIDRIP: '198.51.0.0/16' }),
        'a large range of a group for databases': resources({
          Guard: ['AWS::EC2::SecurityGroup', { SecurityGroupIngress: [{ CidrIp: '198.51.0.0/16' }] }],
          Db: ['AWS::RDS::DBInstance', { DBSecurityGroups: [{ Ref: 'Guard' }] }],
        }),
      },
      unknown: {
        imported: group({ CidrIp: imported }),
      },
    },
  }),
});
