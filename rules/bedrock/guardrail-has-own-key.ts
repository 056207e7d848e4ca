import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-BED-09',
  title: 'Guardrail is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Bedrock::Guardrail'],
  check(resource) {
    return expectSet(resource.get('KmsKeyArn'), 'the key of the guardrail');
  },
  docs: () => ({
    rationale: 'A guardrail lists what must not be said. Whoever reads it knows what to ask around.',
    remediation: 'Set `KmsKeyArn` to a key of yours.',
    whenNotToUse: "Where AWS's own key is enough.",
    examples: {
      pass: { key: one('AWS::Bedrock::Guardrail', { KmsKeyArn: { Ref: 'Key' } }) },
      fail: { omitted: one('AWS::Bedrock::Guardrail') },
    },
  }),
});
