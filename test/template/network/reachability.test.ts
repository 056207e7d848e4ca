import { group, network, type Part, type Properties, ref } from '../../../rules/reachable-example';
import { type Template } from '../../../template';
import { wayFromInternet, wayText } from '../../../template/network';
import { explore } from '../../../template/explore';
import { read, resourceOf } from '../support';

const machine = (properties: Properties = {}): Record<string, Part> => ({
  Subject: ['AWS::EC2::Instance', { SubnetId: ref('Net'), SecurityGroupIds: [ref('Group')], ...properties }],
});
const open = group(22, '0.0.0.0/0');
const way = (parts: Record<string, Part>, ports: number[] = [22], logicalId = 'Subject') => {
  const template = read(network(parts));
  const found = wayFromInternet(template, resourceOf(template, logicalId), ports, 'machine');
  return found && wayText(found);
};
const entry = (RuleNumber: number, RuleAction: string, more: Properties = {}): Part => [
  'AWS::EC2::NetworkAclEntry',
  { NetworkAclId: ref('Acl'), RuleNumber, RuleAction, Protocol: 6, CidrBlock: '0.0.0.0/0', ...more },
];
const acl = (entries: Record<string, Part>): Record<string, Part> => ({
  Acl: ['AWS::EC2::NetworkAcl', { VpcId: 'vpc-1' }],
  AclLink: ['AWS::EC2::SubnetNetworkAclAssociation', { SubnetId: ref('Net'), NetworkAclId: ref('Acl') }],
  ...entries,
});

test('a way names everything that it leads through', () => {
  expect(way({ ...open, ...machine() })).toBe(
    'internet → internet gateway Gateway → route table Table → subnet Net → security group Group (0.0.0.0/0, port 22) → machine Subject',
  );
});

test.each<[string, Record<string, Part>]>([
  ['a gateway that is not one of the internet', { Gateway: ['AWS::EC2::VPNGateway'] }],
  [
    'a route to one network',
    {
      Route: [
        'AWS::EC2::Route',
        { RouteTableId: ref('Table'), DestinationCidrBlock: '192.0.2.0/24', GatewayId: ref('Gateway') },
      ],
    },
  ],
  [
    'a route through a NAT gateway',
    {
      Route: [
        'AWS::EC2::Route',
        { RouteTableId: ref('Table'), DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1' },
      ],
    },
  ],
  [
    'a route that deployment decides',
    {
      Route: [
        'AWS::EC2::Route',
        {
          RouteTableId: ref('Table'),
          DestinationCidrBlock: { 'Fn::ImportValue': 'all' },
          GatewayId: ref('Gateway'),
        },
      ],
    },
  ],
  [
    'a table of another subnet',
    { Link: ['AWS::EC2::SubnetRouteTableAssociation', { SubnetId: 'subnet-2', RouteTableId: ref('Table') }] },
  ],
  ['a subnet that gives no addresses', { Net: ['AWS::EC2::Subnet', { CidrBlock: '10.0.0.0/24' }] }],
  ['a network ACL without entries', acl({})],
  ['a refusal before an admission', acl({ No: entry(1, 'deny'), Yes: entry(2, 'allow') })],
  ['an admission of other ports', acl({ Yes: entry(1, 'allow', { PortRange: { From: 80, To: 443 } }) })],
  ['an admission that goes out', acl({ Yes: entry(1, 'allow', { Egress: true }) })],
  [
    'a group that admits a group',
    {
      Group: [
        'AWS::EC2::SecurityGroup',
        { SecurityGroupIngress: [{ IpProtocol: -1, SourceSecurityGroupId: 'sg-1' }] },
      ],
    },
  ],
  [
    'a group that admits UDP',
    {
      Group: [
        'AWS::EC2::SecurityGroup',
        { SecurityGroupIngress: [{ IpProtocol: 'udp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' }] },
      ],
    },
  ],
])('there is no way past %s', (_name, parts) => {
  expect(way({ ...open, ...machine(), ...parts })).toBeUndefined();
});

test.each<[string, Record<string, Part>]>([
  [
    'an admission before a refusal',
    acl({ Yes: entry(1, 'allow', { PortRange: { From: 0, To: 65_535 } }), No: entry(2, 'deny') }),
  ],
  [
    'a refusal of other ports',
    acl({ No: entry(1, 'deny', { PortRange: { From: 80, To: 80 } }), Yes: entry(2, 'allow') }),
  ],
  [
    'a refusal to one network',
    acl({ No: entry(1, 'deny', { CidrBlock: '192.0.2.0/24' }), Yes: entry(2, 'allow') }),
  ],
  ['halves of the internet', group(22, '128.0.0.0/1')],
  [
    'an address that is attached',
    { Net: ['AWS::EC2::Subnet', {}], Elastic: ['AWS::EC2::EIPAssociation', { InstanceId: ref('Subject') }] },
  ],
  [
    'a card of its own',
    {
      Card: ['AWS::EC2::NetworkInterface', { SubnetId: ref('Net'), GroupSet: [ref('Group')] }],
      Net: ['AWS::EC2::Subnet', {}],
      Elastic: ['AWS::EC2::EIPAssociation', { NetworkInterfaceId: ref('Card') }],
      Subject: [
        'AWS::EC2::Instance',
        { NetworkInterfaces: [{ DeviceIndex: 0, NetworkInterfaceId: ref('Card') }] },
      ],
    },
  ],
])('there is a way past %s', (_name, parts) => {
  expect(way({ ...open, ...machine(), ...parts })).toContain('machine Subject');
});

test('a way exists in the world in which all of it exists', () => {
  const parts = { ...open, ...machine({ SecurityGroupIds: [{ 'Fn::If': ['Open', ref('Group'), 'sg-1'] }] }) };
  const template: Template = read(
    network(parts, {
      Parameters: { Stage: { Type: 'String' } },
      Conditions: { Open: { 'Fn::Equals': [{ Ref: 'Stage' }, 'test'] } },
    }),
  );
  const judgements = explore(template, () =>
    wayFromInternet(template, resourceOf(template, 'Subject'), [22], 'machine')
      ? [{ outcome: 'fail', path: '', message: 'open' }]
      : [],
  );
  expect(judgements).toEqual([{ outcome: 'fail', path: '', message: 'open', world: { Stage: 'test' } }]);
});
