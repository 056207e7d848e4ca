import { testRange } from '../../template/network';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-66',
  title: 'Route to a peered network names a part of it',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  frameworks: { cis30: ['5.5'], cis50: ['5.6'], cis70: ['6.6'] },
  waivable: true,
  appliesTo: ['AWS::EC2::Route'],
  check(resource) {
    if (resource.get('VpcPeeringConnectionId').isAbsent()) return pass();
    const wide = [resource.get('DestinationCidrBlock'), resource.get('DestinationIpv6CidrBlock')].find(
      (range) =>
        testRange(range, 'is a whole network', (cidr) => cidr.prefix < (cidr.version === 4 ? 20 : 60)),
    );
    return wide ? fail(wide, `the route covers ${wide.describe()}`) : pass();
  },
  docs: () => ({
    rationale: 'A route to all of a peered network lets one break-in there go on here.',
    remediation: 'Name in `DestinationCidrBlock` the subnets that are needed.',
    whenNotToUse: 'Where both networks belong to one program.',
    examples: {
      pass: {
        'a subnet': one('AWS::EC2::Route', {
          DestinationCidrBlock: '10.1.2.0/24',
          VpcPeeringConnectionId: 'pcx-1',
        }),
        'no peering': one('AWS::EC2::Route', { DestinationCidrBlock: '10.0.0.0/8' }),
        ...each(['10.1.0.0/20', '2a00:1450::/60'], (range) =>
          one('AWS::EC2::Route', {
            [range.includes(':') ? 'DestinationIpv6CidrBlock' : 'DestinationCidrBlock']: range,
            VpcPeeringConnectionId: 'pcx-1',
          }),
        ),
      },
      fail: {
        'all of it, without a limit': one('AWS::EC2::Route', {
          DestinationCidrBlock: '10.0.0.0/8',
          VpcPeeringConnectionId: 'pcx-1',
        }),
        'all of it over IPv6': one('AWS::EC2::Route', {
          DestinationIpv6CidrBlock: '2a00:1450::/56',
          VpcPeeringConnectionId: 'pcx-1',
        }),
      },
    },
  }),
});
