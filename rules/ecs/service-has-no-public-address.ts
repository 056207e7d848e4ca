import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ECS-19',
  title: "Service's tasks have no public address",
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-03'],
  frameworks: { fsbp: ['ECS.2'] },
  waivable: true,
  appliesTo: ['AWS::ECS::Service', 'AWS::ECS::TaskSet'],
  check(resource) {
    const network = resource.type === 'AWS::ECS::TaskSet' ? 'AwsVpcConfiguration' : 'AwsvpcConfiguration';
    return expectNoneOf(
      resource.get(`NetworkConfiguration.${network}.AssignPublicIp`),
      'the public address',
      'ENABLED',
    );
  },
  docs: () => ({
    rationale: 'A task with a public address is one careless security group away from the internet.',
    remediation:
      'Set `NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp` to `DISABLED`, with endpoints or NAT for images.',

    examples: {
      pass: {
        private: one('AWS::ECS::Service', {
          NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'DISABLED' } },
        }),
        omitted: one('AWS::ECS::TaskSet'),
      },
      fail: {
        public: one('AWS::ECS::Service', {
          NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'ENABLED' } },
        }),
        'a set of tasks, which spells it otherwise': one('AWS::ECS::TaskSet', {
          NetworkConfiguration: { AwsVpcConfiguration: { AssignPublicIp: 'ENABLED' } },
        }),
      },
    },
  }),
});
