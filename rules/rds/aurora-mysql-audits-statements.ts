import { testPattern } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';
const group = (Parameters: Record<string, unknown>) =>
  one('AWS::RDS::DBClusterParameterGroup', { Family: 'aurora-mysql8.0', Parameters });

export default defineRule({
  id: 'PC-RDS-66',
  title: 'Aurora MySQL parameters switch the audit log on',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBClusterParameterGroup'],
  check(resource) {
    const logging = resource.get('Parameters').member('server_audit_logging');
    const isAurora = testPattern(resource.get('Family'), 'is of Aurora MySQL', (family) =>
      /^aurora-?(?:mysql)?\d/i.test(family),
    );
    return !isAurora || logging.is(1, 'on', true)
      ? pass()
      : fail(logging, `server_audit_logging is ${logging.describe()}`);
  },
  docs: () => ({
    rationale:
      'Exporting the audit log to CloudWatch is not enough: until this parameter is on, nothing is written that could be exported.',
    remediation: 'Set the parameter `server_audit_logging` to 1, with `server_audit_events`.',
    whenNotToUse: 'Where database activity streams record the same.',
    examples: {
      pass: {
        on: group({ server_audit_logging: '1', server_audit_events: 'CONNECT,QUERY_DCL' }),
        'another engine, where it is omitted': one('AWS::RDS::DBClusterParameterGroup', {
          Family: 'mysql8.0',
        }),
      },
      fail: { omitted: group({}), off: group({ server_audit_logging: 'OFF' }) },
      unknown: { imported: group({ server_audit_logging: imported }) },
    },
  }),
});
