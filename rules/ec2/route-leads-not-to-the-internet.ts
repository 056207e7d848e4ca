import { isWorldRange } from '../../template/network';
import { one, each, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-64',
  title: 'Route does not lead everything to an internet gateway',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::Route'],
  check(resource, template) {
    const world = [resource.get('DestinationCidrBlock'), resource.get('DestinationIpv6CidrBlock')].find(
      isWorldRange,
    );
    const gateway = resource.get('GatewayId');
    const inside =
      gateway.text() === 'local' ||
      gateway.text()?.startsWith('vgw-') === true ||
      template.targetOf(gateway)?.type === 'AWS::EC2::VPNGateway';
    return world && gateway.isPresent() && !inside
      ? fail(gateway, `${world.describe()} leads to an internet gateway`)
      : pass();
  },
  docs: () => ({
    rationale:
      'A subnet with such a route is public: machines in it send to and are reached from everywhere.',
    remediation:
      'Route through a NAT gateway behind a firewall, or by endpoints, and keep `GatewayId` for subnets of load balancers.',
    whenNotToUse: 'For the subnets of load balancers and NAT gateways.',
    examples: {
      pass: {
        'a NAT gateway': one('AWS::EC2::Route', { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1' }),
        'one network': one('AWS::EC2::Route', { DestinationCidrBlock: '203.0.113.0/24', GatewayId: 'igw-1' }),
        'no route': one('AWS::EC2::Route'),
        ...each(['local', 'vgw-1'], (GatewayId) =>
          one('AWS::EC2::Route', { DestinationCidrBlock: '0.0.0.0/0', GatewayId }),
        ),
        'a private gateway of the template': resources({
          Gateway: ['AWS::EC2::VPNGateway'],
          Subject: ['AWS::EC2::Route', { DestinationCidrBlock: '0.0.0.0/0', GatewayId: { Ref: 'Gateway' } }],
        }),
      },
      fail: {
        everything: one('AWS::EC2::Route', {
          DestinationCidrBlock: '0.0.0.0/0',
          GatewayId: { Ref: 'Gateway' },
        }),
        'in IPv6, without IPv4': one('AWS::EC2::Route', {
          DestinationIpv6CidrBlock: '::/0',
          GatewayId: 'igw-1',
        }),
        'an internet gateway of the template': resources({
          Gateway: ['AWS::EC2::InternetGateway'],
          Subject: ['AWS::EC2::Route', { DestinationCidrBlock: '0.0.0.0/0', GatewayId: { Ref: 'Gateway' } }],
        }),
      },
    },
  }),
});
