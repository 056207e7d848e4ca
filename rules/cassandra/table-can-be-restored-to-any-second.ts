import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Cassandra::Table', properties);

export default defineRule({
  id: 'PC-KS-01',
  title: 'Keyspaces table can be restored to any second',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::Cassandra::Table'],
  check(resource) {
    const value = resource.get('PointInTimeRecoveryEnabled');
    return value.isTrue() ? pass() : fail(value, `point-in-time recovery is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'One wrong loop of a deployment overwrites a table in minutes, and there is no other backup.',
    remediation: 'Set `PointInTimeRecoveryEnabled` to true.',
    examples: {
      pass: {
        set: subject({ KeyspaceName: 'app', PointInTimeRecoveryEnabled: true }),
      },
      fail: {
        omitted: subject({ KeyspaceName: 'app' }),
        off: subject({ KeyspaceName: 'app', PointInTimeRecoveryEnabled: false }),
        'off outside production': staged(
          subject({ KeyspaceName: 'app', PointInTimeRecoveryEnabled: inProduction(true, false) }),
        ),
      },
      unknown: {
        imported: subject({ KeyspaceName: 'app', PointInTimeRecoveryEnabled: imported }),
      },
    },
  }),
});
