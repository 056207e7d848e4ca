import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-BED-03',
  title: "Bedrock's guardrail is used in a fixed version",
  severity: 'medium',
  profile: 'recommended',
  controls: ['AIS-07'],
  waivable: true,
  appliesTo: ['AWS::Bedrock::Agent', 'AWS::Bedrock::FlowAlias'],
  check(resource) {
    return [
      ...expectNoneOf(
        resource.get('GuardrailConfiguration.GuardrailVersion'),
        'the version of the guardrail',
        'DRAFT',
      ),
      ...resource
        .get('RoutingConfiguration')
        .each((route) => expectNoneOf(route.get('FlowVersion'), 'the version of the flow', 'DRAFT')),
    ];
  },
  docs: () => ({
    rationale: 'A draft changes under everybody who uses it, without a release.',
    remediation:
      'Set `GuardrailConfiguration.GuardrailVersion` to a number, from an `AWS::Bedrock::GuardrailVersion`.',

    examples: {
      pass: {
        fixed: one('AWS::Bedrock::Agent', {
          GuardrailConfiguration: { GuardrailIdentifier: 'x', GuardrailVersion: '3' },
        }),
        'no guardrail, which another rule judges': one('AWS::Bedrock::Agent'),
      },
      fail: {
        draft: one('AWS::Bedrock::Agent', {
          GuardrailConfiguration: { GuardrailIdentifier: 'x', GuardrailVersion: 'DRAFT' },
        }),
        'a flow that changes': one('AWS::Bedrock::FlowAlias', {
          RoutingConfiguration: [{ FlowVersion: 'DRAFT' }],
        }),
      },
    },
  }),
});
