import { placementsOf } from '../../../template/network/placement';
import { read, resourceOf } from '../support';

const net = (MapPublicIpOnLaunch?: boolean, AssignIpv6AddressOnCreation?: boolean) => ({
  Type: 'AWS::EC2::Subnet',
  Properties: { MapPublicIpOnLaunch, AssignIpv6AddressOnCreation },
});
const guard = { Type: 'AWS::EC2::SecurityGroup' };
const ref = (Ref: string) => ({ Ref });

/** Where a resource stands, in words: its subnets, its groups, and the versions of IP in which it has an address. */
function stands(Type: string, Properties: object, beside: object = {}): string[] {
  const template = read({
    Resources: { Net: net(), Guard: guard, ...beside, X: { Type, Properties } },
  });
  return placementsOf(template, resourceOf(template)).map(({ subnets, groups, hasAddress, isUnguarded }) => {
    const names = [...subnets, ...groups].map(({ logicalId }) => logicalId).join(' ');
    const subnet = subnets[0] ?? resourceOf(template, 'Net');
    const versions = ([4, 6] as const).filter((version) => hasAddress(subnet, version));
    return [names, ...versions, ...(isUnguarded ? ['unguarded'] : [])].join(' ').trim();
  });
}
const machine = (properties: object, beside?: object) => stands('AWS::EC2::Instance', properties, beside);
const placed = { SubnetId: ref('Net'), SecurityGroupIds: [ref('Guard')] };

test.each<[string, object, object, string[]]>([
  ['no address', placed, {}, ['Net Guard']],
  ['groups by their older name', { SubnetId: ref('Net'), SecurityGroups: [ref('Guard')] }, {}, ['Net Guard']],
  ['an address of the subnet', placed, { Net: net(true) }, ['Net Guard 4']],
  ['an address of the subnet over IPv6', placed, { Net: net(false, true) }, ['Net Guard 6']],
  ['addresses by number', { ...placed, Ipv6AddressCount: 1 }, {}, ['Net Guard 6']],
  ['no addresses by number', { ...placed, Ipv6AddressCount: 0 }, {}, ['Net Guard']],
  [
    'an address that is written out',
    { ...placed, Ipv6Addresses: [{ Ipv6Address: '2a00::1' }] },
    {},
    ['Net Guard 6'],
  ],
  [
    'an elastic address',
    placed,
    { E: { Type: 'AWS::EC2::EIP', Properties: { InstanceId: ref('X') } } },
    ['Net Guard 4'],
  ],
  [
    'an elastic address by association',
    placed,
    { E: { Type: 'AWS::EC2::EIPAssociation', Properties: { InstanceId: ref('X') } } },
    ['Net Guard 4'],
  ],
  ['neither subnet nor group', {}, {}, ['']],
  ['groups by their name on a card', { SubnetId: ref('Net'), GroupSet: [ref('Guard')] }, {}, ['Net Guard']],
])('a machine with %s', (_what, properties, beside, expected) => {
  expect(machine(properties, beside)).toEqual(expected);
});

const card = (properties: object) => ({ NetworkInterfaces: [properties] });
test.each<[string, object, object, string[]]>([
  ['its own subnet and groups', card({ SubnetId: ref('Net'), GroupSet: [ref('Guard')] }), {}, ['Net Guard']],
  ['groups by their other name', card({ SubnetId: ref('Net'), Groups: [ref('Guard')] }), {}, ['Net Guard']],
  ['the subnet of the machine', { ...placed, ...card({ DeviceIndex: '0' }) }, {}, ['Net']],
  ['an address', card({ SubnetId: ref('Net'), AssociatePublicIpAddress: true }), {}, ['Net 4']],
  [
    'an address refused',
    card({ SubnetId: ref('Net'), AssociatePublicIpAddress: false }),
    { Net: net(true) },
    ['Net'],
  ],
  [
    'one more beside it',
    { NetworkInterfaces: [{ SubnetId: ref('Net') }, { SubnetId: ref('Other') }] },
    { Other: net(true) },
    ['Net', 'Other 4'],
  ],
  [
    'a card of the template',
    card({ NetworkInterfaceId: ref('Card') }),
    {
      Card: {
        Type: 'AWS::EC2::NetworkInterface',
        Properties: { SubnetId: ref('Net'), GroupSet: [ref('Guard')] },
      },
      E: { Type: 'AWS::EC2::EIPAssociation', Properties: { NetworkInterfaceId: ref('Card') } },
    },
    ['', 'Net Guard 4'],
  ],
])('a machine whose card has %s', (_what, properties, beside, expected) => {
  expect(machine(properties, beside)).toEqual(expected);
});

const data = { SecurityGroupIds: [ref('Guard')] };
const launch = {
  Launch: {
    Type: 'AWS::EC2::LaunchTemplate',
    Properties: { LaunchTemplateName: 'launch', LaunchTemplateData: data },
  },
};
test.each<[string, object, object, string[]]>([
  ['a template', { LaunchTemplate: { LaunchTemplateId: ref('Launch') } }, launch, ['Net Guard']],
  ['a template by its name', { LaunchTemplate: { LaunchTemplateName: 'launch' } }, launch, ['Net Guard']],
  ['a template of another name', { LaunchTemplate: { LaunchTemplateName: 'other' } }, launch, []],
  [
    'several kinds of machines',
    {
      MixedInstancesPolicy: {
        LaunchTemplate: { LaunchTemplateSpecification: { LaunchTemplateId: ref('Launch') } },
      },
    },
    launch,
    ['Net Guard'],
  ],
  [
    'a configuration',
    { LaunchConfigurationName: ref('Launch') },
    {
      Launch: {
        Type: 'AWS::AutoScaling::LaunchConfiguration',
        Properties: { SecurityGroups: [ref('Guard')] },
      },
    },
    ['Net Guard'],
  ],
  [
    'a configuration that gives them addresses',
    { LaunchConfigurationName: ref('Launch') },
    {
      Launch: {
        Type: 'AWS::AutoScaling::LaunchConfiguration',
        Properties: { AssociatePublicIpAddress: true },
      },
    },
    ['Net 4'],
  ],
  ['nothing', {}, {}, []],
])('the machines of a group that starts them by %s', (_what, properties, beside, expected) => {
  const given = { VPCZoneIdentifier: [ref('Net')], ...properties };
  expect(stands('AWS::AutoScaling::AutoScalingGroup', given, beside)).toEqual(expected);
});
