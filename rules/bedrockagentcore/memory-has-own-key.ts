import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-AGC-03',
  title: 'Memory of agents is encrypted with a customer key',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-02', 'AIS-06'],
  waivable: true,
  appliesTo: ['AWS::BedrockAgentCore::Memory'],
  check(resource) {
    return expectSet(resource.get('EncryptionKeyArn'), 'the key of the memory');
  },
  docs: () => ({
    rationale: 'A memory keeps what users told an agent.',
    remediation: 'Set `EncryptionKeyArn`.',
    whenNotToUse: "Where AWS's own key is enough.",
    examples: {
      pass: { key: one('AWS::BedrockAgentCore::Memory', { EncryptionKeyArn: { Ref: 'Key' } }) },
      fail: { omitted: one('AWS::BedrockAgentCore::Memory') },
    },
  }),
});
