import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-GLUE-03',
  title: "Glue's security configuration encrypts results",
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Glue::SecurityConfiguration'],
  check(resource) {
    const places = resource.get('EncryptionConfiguration.S3Encryptions');
    return places.items().length > 0 &&
      places.every((place) => place.get('S3EncryptionMode').is('SSE-KMS', 'SSE-S3'))
      ? pass()
      : fail(places, 'results in buckets are not encrypted');
  },
  docs: () => ({
    rationale: 'Jobs write copies of what they read; the copies need what the source has.',
    remediation: 'Set `EncryptionConfiguration.S3Encryptions[].S3EncryptionMode` to `SSE-KMS`.',

    examples: {
      pass: {
        key: one('AWS::Glue::SecurityConfiguration', {
          EncryptionConfiguration: { S3Encryptions: [{ S3EncryptionMode: 'SSE-KMS' }] },
        }),
        'a key of S3': one('AWS::Glue::SecurityConfiguration', {
          EncryptionConfiguration: { S3Encryptions: [{ S3EncryptionMode: 'SSE-S3' }] },
        }),
      },
      fail: {
        omitted: one('AWS::Glue::SecurityConfiguration'),
        off: one('AWS::Glue::SecurityConfiguration', {
          EncryptionConfiguration: { S3Encryptions: [{ S3EncryptionMode: 'DISABLED' }] },
        }),
        'off in one of two': one('AWS::Glue::SecurityConfiguration', {
          EncryptionConfiguration: {
            S3Encryptions: [{ S3EncryptionMode: 'SSE-S3' }, { S3EncryptionMode: 'DISABLED' }],
          },
        }),
      },
    },
  }),
});
