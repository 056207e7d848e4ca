import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-34',
  title: 'Subnet gives machines no public addresses by itself',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-03'],
  frameworks: { fsbp: ['EC2.15'] },
  waivable: true,
  appliesTo: ['AWS::EC2::Subnet'],
  check(resource) {
    return expectNotOn(resource.get('MapPublicIpOnLaunch'), 'public addresses at launch');
  },
  docs: () => ({
    rationale:
      'A machine that gets a public address without being asked is one careless security group away from the internet.',
    remediation:
      'Set `MapPublicIpOnLaunch` to false, and put load balancers or NAT gateways, which ask for theirs, in the subnet.',

    examples: {
      pass: {
        omitted: one('AWS::EC2::Subnet', { VpcId: 'vpc-1234' }),
        off: one('AWS::EC2::Subnet', { MapPublicIpOnLaunch: false }),
      },
      fail: {
        on: one('AWS::EC2::Subnet', { MapPublicIpOnLaunch: true }),
        'as text': one('AWS::EC2::Subnet', { MapPublicIpOnLaunch: 'true' }),
      },
    },
  }),
});
