import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ATH-01',
  title: "Athena's workgroup encrypts results",
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['Athena.1'] },
  waivable: true,
  appliesTo: ['AWS::Athena::WorkGroup'],
  check(resource) {
    const own = resource.get(
      'WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration.EncryptionOption',
    );
    const managed = resource.get('WorkGroupConfiguration.ManagedQueryResultsConfiguration.Enabled');
    return own.isPresent() || managed.isTrue()
      ? pass()
      : fail(own, 'results are not encrypted by the workgroup');
  },
  docs: () => ({
    rationale: 'Results are copies of rows, and stay in a bucket after the question is forgotten.',
    remediation:
      'Set `WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration.EncryptionOption` to `SSE_KMS`.',

    examples: {
      pass: {
        key: one('AWS::Athena::WorkGroup', {
          WorkGroupConfiguration: {
            ResultConfiguration: { EncryptionConfiguration: { EncryptionOption: 'SSE_KMS' } },
          },
        }),
        'results that Athena keeps': one('AWS::Athena::WorkGroup', {
          WorkGroupConfiguration: { ManagedQueryResultsConfiguration: { Enabled: true } },
        }),
      },
      fail: { omitted: one('AWS::Athena::WorkGroup', { Name: 'x' }) },
    },
  }),
});
