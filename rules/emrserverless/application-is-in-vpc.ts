import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EMRS-01',
  title: 'EMR Serverless application stands in a VPC',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::EMRServerless::Application'],
  check(resource) {
    return resource.get('NetworkConfiguration.SubnetIds').items().length > 0
      ? pass()
      : fail(resource.get('NetworkConfiguration.SubnetIds'), 'no subnet is named');
  },
  docs: () => ({
    rationale: 'Outside your VPC no firewall of yours sees where jobs send data.',
    remediation: 'Set `NetworkConfiguration.SubnetIds` and `SecurityGroupIds`.',
    whenNotToUse: 'For jobs over public data.',
    examples: {
      pass: {
        private: one('AWS::EMRServerless::Application', {
          NetworkConfiguration: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] },
        }),
      },
      fail: { omitted: one('AWS::EMRServerless::Application') },
    },
  }),
});
