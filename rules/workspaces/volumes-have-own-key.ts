import { one } from '../example';
import { expectCustomerKey } from '../keys';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-WS-04',
  title: "Desktop's volumes are encrypted with a customer key",
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::WorkSpaces::Workspace'],
  check(resource) {
    return expectCustomerKey(resource.get('VolumeEncryptionKey'), 'with the key of the service, if at all');
  },
  docs: () => ({
    rationale: 'A snapshot under the key of AWS cannot be refused to anybody in the account.',
    remediation: 'Set `VolumeEncryptionKey` to a customer key.',
    whenNotToUse: 'Where the price of keys matters more.',
    examples: {
      pass: { key: one('AWS::WorkSpaces::Workspace', { VolumeEncryptionKey: { Ref: 'Key' } }) },
      fail: {
        omitted: one('AWS::WorkSpaces::Workspace'),
        'the key of AWS': one('AWS::WorkSpaces::Workspace', { VolumeEncryptionKey: 'alias/aws/x' }),
      },
    },
  }),
});
