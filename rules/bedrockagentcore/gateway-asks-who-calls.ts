import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-AGC-01',
  title: 'Tool gateway asks who calls',
  severity: 'high',
  profile: 'recommended',
  controls: ['AIS-02', 'AUT-03'],
  waivable: true,
  appliesTo: ['AWS::BedrockAgentCore::Gateway'],
  check(resource) {
    return expectOneOf(resource.get('AuthorizerType'), 'the kind of authorization', 'CUSTOM_JWT', 'AWS_IAM');
  },
  docs: () => ({
    rationale:
      'Tools behind a gateway act on your systems. Without a check every agent of everybody may use them.',
    remediation: 'Set `AuthorizerType` to `CUSTOM_JWT` or `AWS_IAM`.',

    examples: {
      pass: {
        token: one('AWS::BedrockAgentCore::Gateway', { AuthorizerType: 'CUSTOM_JWT' }),
        'a signature': one('AWS::BedrockAgentCore::Gateway', { AuthorizerType: 'AWS_IAM' }),
      },
      fail: {
        omitted: one('AWS::BedrockAgentCore::Gateway'),
        none: one('AWS::BedrockAgentCore::Gateway', { AuthorizerType: 'NONE' }),
      },
    },
  }),
});
