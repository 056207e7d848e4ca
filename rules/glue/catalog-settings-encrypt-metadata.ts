import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-GLUE-01',
  title: "Glue's data catalog encrypts its metadata",
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Glue::DataCatalogEncryptionSettings'],
  check(resource) {
    return expectOneOf(
      resource.get('DataCatalogEncryptionSettings.EncryptionAtRest.CatalogEncryptionMode'),
      'the encryption of metadata',
      'SSE-KMS',
      'SSE-KMS-WITH-SERVICE-ROLE',
    );
  },
  docs: () => ({
    rationale: 'The catalog names every table and column, and where they lie.',
    remediation: 'Set `EncryptionAtRest.CatalogEncryptionMode` to `SSE-KMS` with `SseAwsKmsKeyId`.',

    examples: {
      pass: {
        key: one('AWS::Glue::DataCatalogEncryptionSettings', {
          DataCatalogEncryptionSettings: { EncryptionAtRest: { CatalogEncryptionMode: 'SSE-KMS' } },
        }),
        'by a role of the service': one('AWS::Glue::DataCatalogEncryptionSettings', {
          DataCatalogEncryptionSettings: {
            EncryptionAtRest: { CatalogEncryptionMode: 'SSE-KMS-WITH-SERVICE-ROLE' },
          },
        }),
      },
      fail: {
        omitted: one('AWS::Glue::DataCatalogEncryptionSettings'),
        off: one('AWS::Glue::DataCatalogEncryptionSettings', {
          DataCatalogEncryptionSettings: { EncryptionAtRest: { CatalogEncryptionMode: 'DISABLED' } },
        }),
      },
    },
  }),
});
