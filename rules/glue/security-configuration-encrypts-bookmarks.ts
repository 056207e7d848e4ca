import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-GLUE-05',
  title: "Glue's security configuration encrypts bookmarks of jobs",
  severity: 'low',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Glue::SecurityConfiguration'],
  check(resource) {
    return expectOneOf(
      resource.get('EncryptionConfiguration.JobBookmarksEncryption.JobBookmarksEncryptionMode'),
      'the encryption of bookmarks',
      'CSE-KMS',
    );
  },
  docs: () => ({
    rationale: 'Bookmarks hold keys of the last rows that were read.',
    remediation:
      'Set `EncryptionConfiguration.JobBookmarksEncryption.JobBookmarksEncryptionMode` to `CSE-KMS`.',

    examples: {
      pass: {
        key: one('AWS::Glue::SecurityConfiguration', {
          EncryptionConfiguration: { JobBookmarksEncryption: { JobBookmarksEncryptionMode: 'CSE-KMS' } },
        }),
      },
      fail: { omitted: one('AWS::Glue::SecurityConfiguration') },
    },
  }),
});
