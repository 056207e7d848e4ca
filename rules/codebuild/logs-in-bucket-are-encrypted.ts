import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CB-08',
  title: 'CodeBuild project does not leave its logs in the clear',
  severity: 'low',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['CodeBuild.3'] },
  waivable: true,
  appliesTo: ['AWS::CodeBuild::Project'],
  check(resource) {
    return expectNotOn(
      resource.get('LogsConfig.S3Logs.EncryptionDisabled'),
      'the switch that leaves logs in the clear',
    );
  },
  docs: () => ({
    rationale: 'Logs of builds hold names, addresses and now and then a secret.',
    remediation: 'Set `LogsConfig.S3Logs.EncryptionDisabled` to false, or leave it out.',

    examples: {
      pass: { omitted: one('AWS::CodeBuild::Project') },
      fail: {
        clear: one('AWS::CodeBuild::Project', {
          LogsConfig: { S3Logs: { Status: 'ENABLED', EncryptionDisabled: true } },
        }),
      },
    },
  }),
});
