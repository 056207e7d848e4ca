import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-42',
  title: 'Launch template gives machines no public address',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-03'],
  frameworks: { fsbp: ['EC2.25'] },
  waivable: true,
  appliesTo: ['AWS::EC2::LaunchTemplate'],
  check(resource) {
    return resource
      .get('LaunchTemplateData.NetworkInterfaces')
      .each((card) => expectNotOn(card.get('AssociatePublicIpAddress'), 'the public address'));
  },
  docs: () => ({
    rationale: 'Every machine of the template is then one careless security group away from the internet.',
    remediation: 'Set `LaunchTemplateData.NetworkInterfaces[].AssociatePublicIpAddress` to false.',

    examples: {
      pass: {
        private: one('AWS::EC2::LaunchTemplate', {
          LaunchTemplateData: { NetworkInterfaces: [{ AssociatePublicIpAddress: false }] },
        }),
        omitted: one('AWS::EC2::LaunchTemplate'),
      },
      fail: {
        public: one('AWS::EC2::LaunchTemplate', {
          LaunchTemplateData: { NetworkInterfaces: [{ AssociatePublicIpAddress: 'true' }] },
        }),
      },
    },
  }),
});
