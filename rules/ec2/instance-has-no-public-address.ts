import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-41',
  title: 'Machine has no public address',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-03'],
  frameworks: { fsbp: ['EC2.9'] },
  waivable: true,
  appliesTo: ['AWS::EC2::Instance'],
  check(resource) {
    return resource
      .get('NetworkInterfaces')
      .each((card) => expectNotOn(card.get('AssociatePublicIpAddress'), 'the public address'));
  },
  docs: () => ({
    rationale: 'A machine with a public address is one careless security group away from the internet.',
    remediation:
      'Set `NetworkInterfaces[].AssociatePublicIpAddress` to false, and put a load balancer in front.',

    examples: {
      pass: {
        private: one('AWS::EC2::Instance', {
          NetworkInterfaces: [{ DeviceIndex: '0', AssociatePublicIpAddress: false }],
        }),
        omitted: one('AWS::EC2::Instance'),
      },
      fail: {
        public: one('AWS::EC2::Instance', {
          NetworkInterfaces: [{ DeviceIndex: '0', AssociatePublicIpAddress: true }],
        }),
      },
    },
  }),
});
