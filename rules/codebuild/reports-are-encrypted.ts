import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CB-15',
  title: "CodeBuild's reports are exported encrypted",
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['CodeBuild.7'] },
  waivable: true,
  appliesTo: ['AWS::CodeBuild::ReportGroup'],
  check(resource) {
    return expectNotOn(
      resource.get('ExportConfig.S3Destination.EncryptionDisabled'),
      'the switch that leaves reports in the clear',
    );
  },
  docs: () => ({
    rationale: 'Reports name files, functions and failures of your code.',
    remediation: 'Set `ExportConfig.S3Destination.EncryptionDisabled` to false, with `EncryptionKey`.',

    examples: {
      pass: { omitted: one('AWS::CodeBuild::ReportGroup') },
      fail: {
        clear: one('AWS::CodeBuild::ReportGroup', {
          ExportConfig: { ExportConfigType: 'S3', S3Destination: { Bucket: 'b', EncryptionDisabled: true } },
        }),
      },
    },
  }),
});
