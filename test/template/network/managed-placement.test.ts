import { placementsOf } from '../../../template/network/placement';
import { read, resourceOf } from '../support';

const net = { Type: 'AWS::EC2::Subnet' };
const guard = { Type: 'AWS::EC2::SecurityGroup' };
const ref = (Ref: string) => ({ Ref });

/** Where a resource stands, in words: its subnets, its groups, and the versions of IP in which it has an address. */
function stands(Type: string, Properties: object, beside: object = {}): string[] {
  const template = read({
    Resources: { Net: net, Guard: guard, ...beside, X: { Type, Properties } },
  });
  return placementsOf(template, resourceOf(template)).map(({ subnets, groups, hasAddress, isUnguarded }) => {
    const names = [...subnets, ...groups].map(({ logicalId }) => logicalId).join(' ');
    const subnet = subnets[0] ?? resourceOf(template, 'Net');
    const versions = ([4, 6] as const).filter((version) => hasAddress(subnet, version));
    return [names, ...versions, ...(isUnguarded ? ['unguarded'] : [])].join(' ').trim();
  });
}
const subnets = (type: string) => ({ Nets: { Type: type, Properties: { SubnetIds: [ref('Net')] } } });
test.each<[string, object, object, string[]]>([
  [
    'AWS::RDS::DBInstance',
    { VPCSecurityGroups: [ref('Guard')] },
    subnets('AWS::RDS::DBSubnetGroup'),
    ['Net Guard 4'],
  ],
  ['AWS::RDS::DBInstance', { PubliclyAccessible: true }, subnets('AWS::RDS::DBSubnetGroup'), ['Net 4']],
  ['AWS::RDS::DBInstance', { PubliclyAccessible: false }, subnets('AWS::RDS::DBSubnetGroup'), ['Net']],
  ['AWS::RDS::DBInstance', {}, subnets('AWS::Redshift::ClusterSubnetGroup'), ['4']],
  [
    'AWS::Redshift::Cluster',
    { VpcSecurityGroupIds: [ref('Guard')] },
    subnets('AWS::Redshift::ClusterSubnetGroup'),
    ['Net Guard'],
  ],
  [
    'AWS::Redshift::Cluster',
    { PubliclyAccessible: true },
    subnets('AWS::Redshift::ClusterSubnetGroup'),
    ['Net 4'],
  ],
])('a %s with %j stands in the subnets of its group', (type, properties, beside, expected) => {
  const group = type.startsWith('AWS::RDS') ? 'DBSubnetGroupName' : 'ClusterSubnetGroupName';
  expect(stands(type, { [group]: ref('Nets'), ...properties }, beside)).toEqual(expected);
});

test.each([
  ['ENABLED', ['Net Guard 4']],
  ['DISABLED', ['Net Guard']],
])('the tasks of a service whose public address is %s', (AssignPublicIp, expected) => {
  const AwsvpcConfiguration = { Subnets: [ref('Net')], SecurityGroups: [ref('Guard')], AssignPublicIp };
  expect(stands('AWS::ECS::Service', { NetworkConfiguration: { AwsvpcConfiguration } })).toEqual(expected);
});
