import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-BED-01',
  title: 'Bedrock agent is encrypted with a customer key',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-02', 'AIS-06'],
  waivable: true,
  appliesTo: ['AWS::Bedrock::Agent'],
  check(resource) {
    return expectSet(resource.get('CustomerEncryptionKeyArn'), 'the key of the agent');
  },
  docs: () => ({
    rationale:
      'An agent keeps instructions and conversations. With a key of yours, reading them takes permission for it.',
    remediation: 'Set `CustomerEncryptionKeyArn`.',
    whenNotToUse: "Where AWS's own key is enough.",
    examples: {
      pass: { key: one('AWS::Bedrock::Agent', { CustomerEncryptionKeyArn: { Ref: 'Key' } }) },
      fail: { omitted: one('AWS::Bedrock::Agent') },
    },
  }),
});
