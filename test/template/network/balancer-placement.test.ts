import { aclAdmits } from '../../../template/network/acl';
import { placementsOf } from '../../../template/network/placement';
import { read, resourceOf } from '../support';

const ref = (Ref: string) => ({ Ref });
const net = { Type: 'AWS::EC2::Subnet' };

/** In which versions of IP a load balancer has an address, and whether nothing stands in front of it. */
function stands(Properties: object): string {
  const X = { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties };
  const template = read({ Resources: { Net: net, Guard: { Type: 'AWS::EC2::SecurityGroup' }, X } });
  const [place] = placementsOf(template, resourceOf(template));
  if (!place) return 'nowhere';
  const names = [...place.subnets, ...place.groups].map(({ logicalId }) => logicalId);
  const versions = ([4, 6] as const).filter((version) =>
    place.hasAddress(resourceOf(template, 'Net'), version),
  );
  return [...names, ...versions, ...(place.isUnguarded ? ['unguarded'] : [])].join(' ');
}

test.each<[object, string]>([
  [{ Subnets: [ref('Net')], SecurityGroups: [ref('Guard')] }, 'Net Guard 4'],
  [{ SubnetMappings: [{ SubnetId: ref('Net') }] }, 'Net 4'],
  [{ Scheme: 'internet-facing' }, '4'],
  [{ Scheme: 'internal' }, ''],
  [{ IpAddressType: 'dualstack' }, '4 6'],
  [{ IpAddressType: 'dualstack-without-public-ipv4' }, '4 6'],
  [{ IpAddressType: 'ipv4' }, '4'],
  [{ Type: 'network' }, '4 unguarded'],
  [{ Type: 'network', SecurityGroups: [ref('Guard')] }, 'Guard 4'],
  [{ Type: 'application' }, '4'],
])('a load balancer with %j', (properties, expected) => {
  expect(stands(properties)).toBe(expected);
});

const world = { Protocol: 6, RuleAction: 'allow', CidrBlock: '0.0.0.0/0' };
const acl = { Type: 'AWS::EC2::NetworkAcl' };
const link = (to: string) => ({
  Type: 'AWS::EC2::SubnetNetworkAclAssociation',
  Properties: { SubnetId: ref('X'), NetworkAclId: ref(to) },
});
const entries = (to: string, ...list: object[]) =>
  Object.fromEntries(
    list.map((entry, at) => [
      `${to}Entry${at}`,
      { Type: 'AWS::EC2::NetworkAclEntry', Properties: { NetworkAclId: ref(to), ...entry } },
    ]),
  );
function admits(resources: object, version: 4 | 6 = 4): boolean {
  const template = read({ Resources: { X: net, ...resources } });
  return aclAdmits(template, resourceOf(template), 22, version);
}
const guarded = (...list: object[]) => ({ Acl: acl, Link: link('Acl'), ...entries('Acl', ...list) });

test.each<[string, object[], boolean]>([
  ['no entry', [], false],
  ['an entry for it', [world], true],
  ['an entry for every protocol', [{ ...world, Protocol: '-1' }], true],
  ['an entry by name', [{ ...world, Protocol: 'tcp' }], true],
  ['an entry for datagrams', [{ ...world, Protocol: 17 }], false],
  ['an entry for its port', [{ ...world, PortRange: { From: 22, To: 22 } }], true],
  ['an entry for other ports', [{ ...world, PortRange: { From: 80, To: 443 } }], false],
  ['an entry in capitals', [{ ...world, RuleAction: 'ALLOW' }], true],
  ['an entry that says nothing', [{ ...world, RuleAction: undefined }], false],
  ['an entry for one network', [{ ...world, CidrBlock: '10.0.0.0/8' }], false],
  ['an entry outwards', [{ ...world, Egress: true }], false],
  [
    'a denial before it',
    [
      { ...world, RuleNumber: 2 },
      { ...world, RuleAction: 'deny', RuleNumber: 1 },
    ],
    false,
  ],
  [
    'a denial after it',
    [
      { ...world, RuleAction: 'deny', RuleNumber: 20 },
      { ...world, RuleNumber: 3 },
    ],
    true,
  ],
  [
    'a denial without a number',
    [
      { ...world, RuleAction: 'deny' },
      { ...world, RuleNumber: 3 },
    ],
    true,
  ],
])('whether a network ACL with %s lets the internet in', (_what, list, expected) => {
  expect(admits(guarded(...list))).toBe(expected);
});

test('each version of IP has entries of its own', () => {
  const six = { Protocol: 6, RuleAction: 'allow', Ipv6CidrBlock: '::/0' };
  expect([admits(guarded(six)), admits(guarded(six), 6)]).toEqual([false, true]);
  expect([admits(guarded(world)), admits(guarded(world), 6)]).toEqual([true, false]);
});

test('without an ACL of its own the default one lets all in, and of two both must', () => {
  expect(admits({})).toBe(true);
  const two = { Acl: acl, Link: link('Acl'), Other: acl, OtherLink: link('Other') };
  expect(admits({ ...two, ...entries('Acl', world) })).toBe(false);
  expect(admits({ ...two, ...entries('Acl', world), ...entries('Other', world) })).toBe(true);
});
