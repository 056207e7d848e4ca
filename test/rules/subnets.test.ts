import { isPublicSubnet, publicSubnet } from '../../rules/subnets';
import { read, resourceOf, verdict } from '../template/support';

const table = {
  Table: { Type: 'AWS::EC2::RouteTable' },
  Link: {
    Type: 'AWS::EC2::SubnetRouteTableAssociation',
    Properties: { SubnetId: { Ref: 'X' }, RouteTableId: { Ref: 'Table' } },
  },
};
const routed = (GatewayId: unknown, beside = {}) => ({
  ...table,
  Route: { Type: 'AWS::EC2::Route', Properties: { RouteTableId: { Ref: 'Table' }, GatewayId } },
  ...beside,
});

function isPublic(properties: object, beside: object = {}): string {
  const template = read({
    Resources: { X: { Type: 'AWS::EC2::Subnet', Properties: properties }, ...beside },
  });
  return verdict(template, (x) => isPublicSubnet(template, x));
}

test.each<[string, object, object]>([
  ['gives public addresses', { MapPublicIpOnLaunch: true }, {}],
  ['is the whole internet', { CidrBlock: '0.0.0.0/0' }, {}],
  ['leads to a gateway by its id', {}, routed('igw-1')],
  [
    'leads to a gateway of the template',
    {},
    routed({ Ref: 'Gateway' }, { Gateway: { Type: 'AWS::EC2::InternetGateway' } }),
  ],
])('a subnet that %s is public', (_what, properties, beside) => {
  expect(isPublic(properties, beside)).toBe('pass');
});

test.each<[string, object, object]>([
  ['says nothing', {}, {}],
  ['has a range', { CidrBlock: '10.0.0.0/24' }, {}],
  ['has a range that is none', { CidrBlock: 'wide' }, {}],
  ['leads to a private gateway', {}, routed('vgw-1')],
  ['leads to something that ends so', {}, routed('x-igw-')],
  [
    'leads to another kind of gateway',
    {},
    routed({ Ref: 'Gateway' }, { Gateway: { Type: 'AWS::EC2::VPNGateway' } }),
  ],
  ['has a table without routes', {}, table],
])('a subnet that %s is private', (_what, properties, beside) => {
  expect(isPublic(properties, beside)).toBe('fail');
});

test('the first public subnet of a list is named', () => {
  const template = read({
    Resources: {
      Inner: { Type: 'AWS::EC2::Subnet' },
      Outer: { Type: 'AWS::EC2::Subnet', Properties: { MapPublicIpOnLaunch: true } },
      X: { Type: 'T', Properties: { Nets: [{ Ref: 'Inner' }, { Ref: 'Outer' }] } },
    },
  });
  expect(publicSubnet(template, resourceOf(template).get('Nets'))?.target()?.logicalId).toBe('Outer');
});
