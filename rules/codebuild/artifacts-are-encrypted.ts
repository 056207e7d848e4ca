import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CB-02',
  title: 'CodeBuild project does not switch off the encryption of its artifacts',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02', 'SUP-03'],
  waivable: true,
  appliesTo: ['AWS::CodeBuild::Project'],
  check(resource) {
    return [
      ...expectNotOn(
        resource.get('Artifacts.EncryptionDisabled'),
        'the switch that leaves artifacts in the clear',
      ),
      ...resource
        .get('SecondaryArtifacts')
        .each((item) =>
          expectNotOn(item.get('EncryptionDisabled'), 'the switch that leaves artifacts in the clear'),
        ),
    ];
  },
  docs: () => ({
    rationale: 'Artifacts in the clear are read, and changed, by everybody who reaches the bucket.',
    remediation: 'Set `Artifacts.EncryptionDisabled` to false, or leave it out.',

    examples: {
      pass: { omitted: one('AWS::CodeBuild::Project', { Artifacts: { Type: 'S3' } }) },
      fail: {
        clear: one('AWS::CodeBuild::Project', { Artifacts: { Type: 'S3', EncryptionDisabled: true } }),
        'a second artifact, clear': one('AWS::CodeBuild::Project', {
          SecondaryArtifacts: [{ Type: 'S3', EncryptionDisabled: true }],
        }),
      },
    },
  }),
});
