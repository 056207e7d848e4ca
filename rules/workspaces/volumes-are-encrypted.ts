import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-WS-01',
  title: "Desktop's volumes are encrypted",
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::WorkSpaces::Workspace'],
  check(resource) {
    return [
      ...expectOn(resource.get('RootVolumeEncryptionEnabled'), 'the encryption of the root volume'),
      ...expectOn(resource.get('UserVolumeEncryptionEnabled'), 'the encryption of the volume of the user'),
    ];
  },
  docs: () => ({
    rationale: 'A desktop keeps mails, downloads and passwords of a person.',
    remediation:
      'Set `RootVolumeEncryptionEnabled` and `UserVolumeEncryptionEnabled` to true with `VolumeEncryptionKey`.',

    examples: {
      pass: {
        encrypted: one('AWS::WorkSpaces::Workspace', {
          RootVolumeEncryptionEnabled: true,
          UserVolumeEncryptionEnabled: true,
        }),
      },
      fail: {
        omitted: one('AWS::WorkSpaces::Workspace'),
        'one of two': one('AWS::WorkSpaces::Workspace', { RootVolumeEncryptionEnabled: true }),
      },
    },
  }),
});
