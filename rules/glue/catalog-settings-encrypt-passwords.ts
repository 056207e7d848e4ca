import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-GLUE-02',
  title: "Glue's data catalog encrypts passwords of connections",
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: true,
  appliesTo: ['AWS::Glue::DataCatalogEncryptionSettings'],
  check(resource) {
    return expectOn(
      resource.get(
        'DataCatalogEncryptionSettings.ConnectionPasswordEncryption.ReturnConnectionPasswordEncrypted',
      ),
      'the encryption of passwords',
    );
  },
  docs: () => ({
    rationale: 'Whoever may read a connection gets the password of the database in the clear otherwise.',
    remediation:
      'Set `ConnectionPasswordEncryption.ReturnConnectionPasswordEncrypted` to true with `KmsKeyId`.',

    examples: {
      pass: {
        encrypted: one('AWS::Glue::DataCatalogEncryptionSettings', {
          DataCatalogEncryptionSettings: {
            ConnectionPasswordEncryption: { ReturnConnectionPasswordEncrypted: true },
          },
        }),
      },
      fail: { omitted: one('AWS::Glue::DataCatalogEncryptionSettings') },
    },
  }),
});
