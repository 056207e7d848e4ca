import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-MQ-02',
  title: 'Message broker is encrypted with a customer key',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::AmazonMQ::Broker'],
  check(resource) {
    return expectSet(resource.get('EncryptionOptions.KmsKeyId'), 'the key of the broker');
  },
  docs: () => ({
    rationale: 'Messages that wait lie on disks. With a key of yours, reading them takes permission for it.',
    remediation: 'Set `EncryptionOptions.KmsKeyId`, with `UseAwsOwnedKey` at false.',
    whenNotToUse: "Where AWS's own key is enough.",
    examples: {
      pass: {
        key: one('AWS::AmazonMQ::Broker', {
          EncryptionOptions: { UseAwsOwnedKey: false, KmsKeyId: { Ref: 'Key' } },
        }),
      },
      fail: { omitted: one('AWS::AmazonMQ::Broker') },
    },
  }),
});
