import { group, groupId, network, ref, type Part, type Properties } from '../reachable-example';
import { administration, expectOutOfReach } from '../reachable-ports';
import { one, staged, inProduction } from '../example';
import { defineRule } from '../rule';

const machine = (properties: Properties = {}): Part => [
  'AWS::EC2::Instance',
  { SubnetId: ref('Net'), SecurityGroupIds: [groupId], ...properties },
];
const acl = (RuleAction: string) => ({
  Acl: ['AWS::EC2::NetworkAcl', { VpcId: 'vpc-1234' }] as const,
  AclLink: [
    'AWS::EC2::SubnetNetworkAclAssociation',
    { SubnetId: ref('Net'), NetworkAclId: ref('Acl') },
  ] as const,
  Entry: [
    'AWS::EC2::NetworkAclEntry',
    { NetworkAclId: ref('Acl'), RuleNumber: 1, Protocol: '-1', RuleAction, CidrBlock: '0.0.0.0/0' },
  ] as const,
});

export default defineRule({
  id: 'PC-EC2-92',
  title: 'Administration of a machine is out of reach from the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04', 'NET-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::Instance', 'AWS::AutoScaling::AutoScalingGroup'],
  check(resource, template) {
    return expectOutOfReach(resource, template, administration, 'machine');
  },
  docs: () => ({
    rationale:
      'Every setting on the way lets it pass: route, subnet, network ACL, security group and address. Such a port is tried by strangers within minutes.',
    remediation:
      'Remove the open rule from the security group and administer over Session Manager, or set `SubnetId` to a subnet without a route to an internet gateway.',
    examples: {
      pass: {
        'omitted: no subnet, no group': one('AWS::EC2::Instance'),
        'another port': network({ ...group(443, '0.0.0.0/0'), Subject: machine() }),
        'one network': network({ ...group(22, '203.0.113.0/28'), Subject: machine() }),
        'no address': network({
          ...group(22, '0.0.0.0/0'),
          Subject: machine({
            SubnetId: undefined,
            SecurityGroupIds: undefined,
            NetworkInterfaces: [
              { SubnetId: ref('Net'), GroupSet: [groupId], AssociatePublicIpAddress: false },
            ],
          }),
        }),
        'a network ACL in the way': network({
          ...group(22, '0.0.0.0/0'),
          ...acl('deny'),
          Subject: machine(),
        }),
        'no route': network({ ...group(22, '0.0.0.0/0'), Link: ['AWS::EC2::VPC'], Subject: machine() }),
        'a route of the other version of IP': network({ ...group(22, '::/0'), Subject: machine() }),
      },
      fail: {
        'the whole way': network({ ...group(22, '0.0.0.0/0'), Subject: machine() }),
        'machines of a group': network({
          ...group(22, '0.0.0.0/0'),
          Launch: ['AWS::EC2::LaunchTemplate', { LaunchTemplateData: { SecurityGroupIds: [groupId] } }],
          Subject: [
            'AWS::AutoScaling::AutoScalingGroup',
            { VPCZoneIdentifier: [ref('Net')], LaunchTemplate: { LaunchTemplateId: ref('Launch') } },
          ],
        }),
        'among many ports': network({ ...group(0, '0.0.0.0/0', 65_535), Subject: machine() }),
        'past a network ACL': network({ ...group(22, '0.0.0.0/0'), ...acl('allow'), Subject: machine() }),
        'by a rule that stands alone': network({
          Group: ['AWS::EC2::SecurityGroup', { GroupDescription: 'x' }],
          Alone: [
            'AWS::EC2::SecurityGroupIngress',
            { GroupId: groupId, IpProtocol: -1, CidrIp: '0.0.0.0/0' },
          ],
          Subject: machine(),
        }),
        'by an address of its own': network({
          ...group(3389, '0.0.0.0/0'),
          Net: ['AWS::EC2::Subnet', { MapPublicIpOnLaunch: false }],
          Address: ['AWS::EC2::EIP', { InstanceId: ref('Subject') }],
          Subject: machine(),
        }),
        'outside production': staged(
          network({
            ...group(22, '0.0.0.0/0'),
            Subject: machine({ SubnetId: inProduction('subnet-1', ref('Net')) }),
          }),
        ),
      },
    },
  }),
});
