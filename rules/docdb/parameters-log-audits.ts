import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::DocDB::DBClusterParameterGroup', properties);

export default defineRule({
  id: 'PC-DOC-08',
  title: 'DocumentDB parameters switch the audit log on',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::DocDB::DBClusterParameterGroup'],
  check(resource) {
    const audit = resource.get('Parameters.audit_logs');
    return audit.isAbsent() || audit.is('disabled', 'none')
      ? fail(audit, `audit_logs is ${audit.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale: 'Exporting the audit log exports nothing while the log itself is off.',
    remediation: 'Set the parameter `audit_logs` to `enabled` or `all`.',
    whenNotToUse: 'For clusters of tests.',
    examples: {
      pass: {
        on: subject({ Parameters: { audit_logs: 'enabled' } }),
        'some kinds': subject({ Parameters: { audit_logs: 'ddl, dml_write' } }),
      },
      fail: {
        omitted: subject({ Parameters: { tls: 'enabled' } }),
        off: subject({ Parameters: { audit_logs: 'disabled' } }),
        none: subject({ Parameters: { audit_logs: 'none' } }),
      },
      unknown: {
        imported: subject({ Parameters: { audit_logs: imported } }),
      },
    },
  }),
});
