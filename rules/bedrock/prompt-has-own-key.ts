import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-BED-10',
  title: 'Prompt or flow is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Bedrock::Prompt', 'AWS::Bedrock::Flow'],
  check(resource) {
    return expectSet(resource.get('CustomerEncryptionKeyArn'), 'the key');
  },
  docs: () => ({
    rationale: 'Prompts hold how a business works, and often examples with real data.',
    remediation: 'Set `CustomerEncryptionKeyArn`.',
    whenNotToUse: "Where AWS's own key is enough.",
    examples: {
      pass: { key: one('AWS::Bedrock::Prompt', { CustomerEncryptionKeyArn: { Ref: 'Key' } }) },
      fail: { omitted: one('AWS::Bedrock::Flow') },
    },
  }),
});
