import { isWorldRange } from '../../template/network';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-65',
  title: 'Route names a destination',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::Route'],
  check(resource) {
    const world = [resource.get('DestinationCidrBlock'), resource.get('DestinationIpv6CidrBlock')].find(
      isWorldRange,
    );
    return world ? fail(world, `the route is for ${world.describe()}`) : pass();
  },
  docs: () => ({
    rationale:
      'A default route sends what nobody thought of. Routes to named networks show what a subnet speaks with.',
    remediation: 'Name the networks in `DestinationCidrBlock`.',
    whenNotToUse: 'For subnets whose default route leads through a firewall.',
    examples: {
      pass: {
        'one network': one('AWS::EC2::Route', {
          DestinationCidrBlock: '10.1.0.0/16',
          TransitGatewayId: 'tgw-1',
        }),
        'no destination': one('AWS::EC2::Route'),
      },
      fail: {
        everything: one('AWS::EC2::Route', { DestinationCidrBlock: '0.0.0.0/0', NatGatewayId: 'nat-1' }),
        'in IPv6, without IPv4': one('AWS::EC2::Route', {
          DestinationIpv6CidrBlock: '::/0',
          EgressOnlyInternetGatewayId: 'eigw-1',
        }),
      },
    },
  }),
});
