import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-BED-02',
  title: 'Bedrock agent has a guardrail',
  severity: 'high',
  profile: 'recommended',
  controls: ['AIS-01'],
  waivable: true,
  appliesTo: ['AWS::Bedrock::Agent'],
  check(resource) {
    return expectSet(resource.get('GuardrailConfiguration.GuardrailIdentifier'), 'the guardrail');
  },
  docs: () => ({
    rationale:
      'A guardrail stops prompts that talk a model out of its instructions, and answers that it must not give.',
    remediation: 'Set `GuardrailConfiguration.GuardrailIdentifier` and `GuardrailVersion`.',

    examples: {
      pass: {
        guardrail: one('AWS::Bedrock::Agent', {
          GuardrailConfiguration: { GuardrailIdentifier: { Ref: 'Guardrail' }, GuardrailVersion: '3' },
        }),
      },
      fail: { omitted: one('AWS::Bedrock::Agent') },
    },
  }),
});
