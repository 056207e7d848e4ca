import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-AGC-02',
  title: 'Browser and code tools of agents have no direct way to the internet',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-03', 'AIS-02'],
  waivable: true,
  appliesTo: ['AWS::BedrockAgentCore::CodeInterpreterCustom', 'AWS::BedrockAgentCore::Runtime'],
  check(resource) {
    return expectNoneOf(resource.get('NetworkConfiguration.NetworkMode'), 'the network', 'PUBLIC');
  },
  docs: () => ({
    rationale: 'A model that was talked into it sends what it knows to anywhere.',
    remediation: 'Set `NetworkConfiguration.NetworkMode` to `VPC` or `SANDBOX`.',

    examples: {
      pass: {
        vpc: one('AWS::BedrockAgentCore::Runtime', { NetworkConfiguration: { NetworkMode: 'VPC' } }),
        'no network': one('AWS::BedrockAgentCore::CodeInterpreterCustom'),
      },
      fail: {
        public: one('AWS::BedrockAgentCore::CodeInterpreterCustom', {
          NetworkConfiguration: { NetworkMode: 'PUBLIC' },
        }),
      },
    },
  }),
});
