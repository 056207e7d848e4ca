import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-GLUE-04',
  title: "Glue's security configuration encrypts logs",
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Glue::SecurityConfiguration'],
  check(resource) {
    return expectOneOf(
      resource.get('EncryptionConfiguration.CloudWatchEncryption.CloudWatchEncryptionMode'),
      'the encryption of logs',
      'SSE-KMS',
    );
  },
  docs: () => ({
    rationale: 'Logs of jobs show rows that went wrong.',
    remediation: 'Set `EncryptionConfiguration.CloudWatchEncryption.CloudWatchEncryptionMode` to `SSE-KMS`.',

    examples: {
      pass: {
        key: one('AWS::Glue::SecurityConfiguration', {
          EncryptionConfiguration: { CloudWatchEncryption: { CloudWatchEncryptionMode: 'SSE-KMS' } },
        }),
      },
      fail: { omitted: one('AWS::Glue::SecurityConfiguration') },
    },
  }),
});
