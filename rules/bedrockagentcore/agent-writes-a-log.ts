import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const source = (ResourceArn: unknown) =>
  resources({
    Subject: ['AWS::BedrockAgentCore::Runtime'],
    Source: ['AWS::Logs::DeliverySource', { ResourceArn, LogType: 'APPLICATION_LOGS' }],
  });

export default defineRule({
  id: 'PC-AGC-04',
  title: 'Agent, its gateway and its memory write a log',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: [
    'AWS::BedrockAgentCore::Runtime',
    'AWS::BedrockAgentCore::Gateway',
    'AWS::BedrockAgentCore::Memory',
  ],
  check(resource) {
    return resource.referrers('AWS::Logs::DeliverySource', 'ResourceArn').length > 0
      ? pass()
      : fail('', 'no delivery of logs is for it');
  },
  docs: () => ({
    rationale:
      'An agent acts by itself. What it was asked, which tools it used and what it kept in mind is only known afterwards if it was written down.',
    remediation:
      'Add an `AWS::Logs::DeliverySource` with its ARN as `ResourceArn`, a `DeliveryDestination` and a `Delivery` between them.',
    whenNotToUse: 'Where logs are delivered by a setting outside the template.',
    examples: {
      pass: { logged: source({ 'Fn::GetAtt': ['Subject', 'AgentRuntimeArn'] }) },
      fail: {
        'without a delivery': one('AWS::BedrockAgentCore::Runtime'),
        'a delivery of something else': source('arn:aws:bedrock:eu-central-1:111122223333:other/x'),
      },
    },
  }),
});
