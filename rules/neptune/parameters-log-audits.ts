import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::Neptune::DBClusterParameterGroup', properties);

export default defineRule({
  id: 'PC-NEP-12',
  title: 'Neptune parameters switch the audit log on',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Neptune::DBClusterParameterGroup'],
  check(resource) {
    const value = resource.get('Parameters').member('neptune_enable_audit_log');
    return value.is('1') ? pass() : fail(value, `neptune_enable_audit_log is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'Exporting the audit log exports nothing while the log itself is off.',
    remediation: 'Set the parameter `neptune_enable_audit_log` to 1.',
    whenNotToUse: 'For graphs of tests.',
    examples: {
      pass: {
        on: subject({ Parameters: { neptune_enable_audit_log: '1' } }),
      },
      fail: {
        omitted: subject(),
        off: subject({ Parameters: { neptune_enable_audit_log: 0 } }),
        'off outside production': staged(
          subject({ Parameters: { neptune_enable_audit_log: inProduction('1', '0') } }),
        ),
      },
      unknown: {
        imported: subject({ Parameters: { neptune_enable_audit_log: imported } }),
      },
    },
  }),
});
