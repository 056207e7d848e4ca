import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-BED-07',
  title: 'Guardrail hides personal data',
  severity: 'medium',
  profile: 'strict',
  controls: ['AIS-03', 'DAT-07'],
  waivable: true,
  appliesTo: ['AWS::Bedrock::Guardrail'],
  check(resource) {
    const policy = resource.get('SensitiveInformationPolicyConfig');
    return policy.get('PiiEntitiesConfig').items().length > 0 ||
      policy.get('RegexesConfig').items().length > 0
      ? pass()
      : fail(policy, 'personal data passes');
  },
  docs: () => ({
    rationale: 'A model repeats what it was given, to whoever asks next.',
    remediation:
      'Set `SensitiveInformationPolicyConfig.PiiEntitiesConfig` with the kinds of data that must not pass.',
    whenNotToUse: 'Where data is masked before it reaches the model.',
    examples: {
      pass: {
        hidden: one('AWS::Bedrock::Guardrail', {
          SensitiveInformationPolicyConfig: { PiiEntitiesConfig: [{ Type: 'EMAIL', Action: 'ANONYMIZE' }] },
        }),
        'by patterns': one('AWS::Bedrock::Guardrail', {
          SensitiveInformationPolicyConfig: {
            RegexesConfig: [{ Name: 'id', Pattern: 'x', Action: 'BLOCK' }],
          },
        }),
      },
      fail: { omitted: one('AWS::Bedrock::Guardrail') },
    },
  }),
});
