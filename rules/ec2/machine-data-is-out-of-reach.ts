import { group, groupId, network, ref, type Part, type Properties } from '../reachable-example';
import { data, expectOutOfReach } from '../reachable-ports';
import { one } from '../example';
import { defineRule } from '../rule';

const launch = (properties: Properties): Part => [
  'AWS::EC2::LaunchTemplate',
  { LaunchTemplateData: { NetworkInterfaces: [{ DeviceIndex: 0, Groups: [groupId], ...properties }] } },
];
const scaling: Part = [
  'AWS::AutoScaling::AutoScalingGroup',
  { VPCZoneIdentifier: [ref('Net')], LaunchTemplate: { LaunchTemplateId: ref('Launch'), Version: '1' } },
];
const machine: Part = ['AWS::EC2::Instance', { SubnetId: ref('Net'), SecurityGroupIds: [groupId] }];

export default defineRule({
  id: 'PC-EC2-93',
  title: 'Data on a machine is out of reach from the internet',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04', 'NET-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::Instance', 'AWS::AutoScaling::AutoScalingGroup'],
  check(resource, template) {
    return expectOutOfReach(resource, template, data, 'machine');
  },
  docs: () => ({
    rationale:
      'Every setting on the way lets it pass: route, subnet, network ACL, security group and address. Databases, caches and file shares that anybody may connect to are emptied and held to ransom.',
    remediation:
      'Set `SecurityGroupIngress` to admit only the group of the machines that use the data, and `SubnetId` to a subnet without a route to an internet gateway.',
    examples: {
      pass: {
        'omitted: no subnet, no group': one('AWS::EC2::Instance'),
        'another port': network({ ...group(443, '0.0.0.0/0'), Subject: machine }),
        'no address': network({
          ...group(5432, '0.0.0.0/0'),
          Launch: launch({ AssociatePublicIpAddress: false }),
          Subject: scaling,
        }),
      },
      fail: {
        'the whole way': network({ ...group(27_017, '0.0.0.0/0'), Subject: machine }),
        'machines of a scaling group': network({
          ...group(6379, '0.0.0.0/0'),
          Launch: launch({ AssociatePublicIpAddress: true }),
          Subject: scaling,
        }),
        'over IPv6': network({
          ...group(9200, '::/0'),
          Net: ['AWS::EC2::Subnet', { AssignIpv6AddressOnCreation: true }],
          Route: [
            'AWS::EC2::Route',
            { RouteTableId: ref('Table'), DestinationIpv6CidrBlock: '::/0', GatewayId: ref('Gateway') },
          ],
          Subject: machine,
        }),
      },
    },
  }),
});
