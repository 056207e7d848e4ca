import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ASG-01',
  title: 'Launch configuration gives machines no public address',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-03'],
  frameworks: { fsbp: ['AutoScaling.5'] },
  waivable: true,
  appliesTo: ['AWS::AutoScaling::LaunchConfiguration'],
  check(resource) {
    return expectNotOn(resource.get('AssociatePublicIpAddress'), 'the public address');
  },
  docs: () => ({
    rationale: 'Every machine of the group is then one careless security group away from the internet.',
    remediation: 'Set `AssociatePublicIpAddress` to false.',

    examples: {
      pass: {
        private: one('AWS::AutoScaling::LaunchConfiguration', { AssociatePublicIpAddress: false }),
        omitted: one('AWS::AutoScaling::LaunchConfiguration'),
      },
      fail: { public: one('AWS::AutoScaling::LaunchConfiguration', { AssociatePublicIpAddress: true }) },
    },
  }),
});
