import { expectUnwritten } from '../plain-text';
import { writtenSecretExamples } from '../written-secret-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-TS-03',
  title: 'Timestream for InfluxDB password is not in the template',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::Timestream::InfluxDBInstance', 'AWS::Timestream::InfluxDBCluster'],
  check(resource, template) {
    return expectUnwritten(resource.get('Password'), template, 'the password');
  },
  docs: () => ({
    rationale: 'A template is kept in version control, build logs and the history of the stack.',
    remediation: 'Refer to a secret by a dynamic reference in `Password`.',
    examples: writtenSecretExamples('AWS::Timestream::InfluxDBInstance', 'Password'),
  }),
});
