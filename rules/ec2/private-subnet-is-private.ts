import { type Resource, type Value } from '../../template';
import { routeFromInternet } from '../../template/network';
import { wordsOf } from '../../template/words';
import { network, ref, type Properties } from '../reachable-example';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const promises = ['private', 'isolated', 'internal', 'intra', 'data', 'database', 'databases', 'db', 'rds'];
/** The word by which a subnet says that it is private: in its logical id or its name. */
function promiseOf(subnet: Resource): string | undefined {
  const name = nameTag(subnet.get('Tags'));
  const words = [subnet.logicalId, ...(name?.pieces() ?? [])].flatMap((text) => wordsOf(text ?? ''));
  return words.includes('public') ? undefined : promises.find((promise) => words.includes(promise));
}
function nameTag(tags: Value): Value | undefined {
  return tags
    .items()
    .find((tag) => tag.get('Key').text() === 'Name')
    ?.get('Value');
}
const linked = (name: string, properties: Properties = {}) =>
  network({
    [name]: ['AWS::EC2::Subnet', { CidrBlock: '10.0.1.0/24', ...properties }],
    OtherLink: ['AWS::EC2::SubnetRouteTableAssociation', { SubnetId: ref(name), RouteTableId: ref('Table') }],
  });

export default defineRule({
  id: 'PC-EC2-94',
  title: 'Subnet that is called private has no way to the internet',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::Subnet'],
  check(resource, template) {
    const promise = promiseOf(resource);
    const way =
      promise && (routeFromInternet(template, resource, 4) ?? routeFromInternet(template, resource, 6));
    if (!way) return pass();
    const whole = ['internet', ...way, `subnet ${resource.logicalId}`].join(' → ');
    return fail('', `it is called "${promise}", and is a part of the internet: ${whole}`);
  },
  docs: () => ({
    rationale:
      'Whoever puts a machine or a database there trusts the name. With a route to an internet gateway the subnet is public, and a single address or open group is enough.',
    remediation:
      'Associate the subnet with a route table whose default route leads to a NAT gateway (`NatGatewayId`) or nowhere; for IPv6 use `EgressOnlyInternetGatewayId`.',
    examples: {
      pass: {
        'omitted: no route table': one('AWS::EC2::Subnet'),
        'called public': linked('PublicNet'),
        'called public and data': linked('PublicDataNet'),
        'a NAT gateway': network({
          PrivateNet: ['AWS::EC2::Subnet', { CidrBlock: '10.0.1.0/24' }],
          Inner: ['AWS::EC2::RouteTable', { VpcId: 'vpc-1234' }],
          Out: [
            'AWS::EC2::Route',
            { RouteTableId: ref('Inner'), DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1' },
          ],
          OtherLink: [
            'AWS::EC2::SubnetRouteTableAssociation',
            { SubnetId: ref('PrivateNet'), RouteTableId: ref('Inner') },
          ],
        }),
        'another tag': linked('NetA', { Tags: [{ Key: 'Holds', Value: 'database' }] }),
      },
      fail: {
        'by its logical id': linked('PrivateNetA'),
        'by its name': linked('NetA', {
          Tags: [{ Key: 'Name', Value: { 'Fn::Sub': '${AWS::StackName}-database-a' } }],
        }),
        ...each(['Isolated', 'Internal', 'Intra', 'Data', 'Databases', 'Db', 'Rds'], (word) =>
          linked(`${word}Net`),
        ),
      },
    },
  }),
});
