import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ARUN-02',
  title: 'App Runner service is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::AppRunner::Service'],
  check(resource) {
    return expectSet(resource.get('EncryptionConfiguration.KmsKey'), 'the key of the service');
  },
  docs: () => ({
    rationale:
      'Images and logs of the service are kept by AWS. With a key of yours, reading them takes permission for it.',
    remediation: 'Set `EncryptionConfiguration.KmsKey` when the service is made.',
    whenNotToUse: "Where AWS's own key is enough.",
    examples: {
      pass: { key: one('AWS::AppRunner::Service', { EncryptionConfiguration: { KmsKey: { Ref: 'Key' } } }) },
      fail: { omitted: one('AWS::AppRunner::Service') },
    },
  }),
});
