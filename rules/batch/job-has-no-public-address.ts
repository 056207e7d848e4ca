import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-BAT-03',
  title: 'Batch job has no public address',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::Batch::JobDefinition'],
  check(resource) {
    return expectNoneOf(
      resource.get('ContainerProperties.NetworkConfiguration.AssignPublicIp'),
      'the public address',
      'ENABLED',
    );
  },
  docs: () => ({
    rationale: 'A job with a public address is one careless security group away from the internet.',
    remediation: 'Set `ContainerProperties.NetworkConfiguration.AssignPublicIp` to `DISABLED`.',

    examples: {
      pass: { omitted: one('AWS::Batch::JobDefinition') },
      fail: {
        public: one('AWS::Batch::JobDefinition', {
          ContainerProperties: { NetworkConfiguration: { AssignPublicIp: 'ENABLED' } },
        }),
      },
    },
  }),
});
