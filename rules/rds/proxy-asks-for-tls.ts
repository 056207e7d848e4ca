import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBProxy', properties);

export default defineRule({
  id: 'PC-RDS-32',
  title: 'RDS proxy asks for TLS',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBProxy'],
  check(resource) {
    const value = resource.get('RequireTLS');
    return value.isTrue() ? pass() : fail(value, `the demand for TLS is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      'The proxy sits between many clients and the database, and accepts plain connections unless told not to.',
    remediation: 'Set `RequireTLS` to true.',
    examples: {
      pass: {
        set: subject({ RequireTLS: true }),
      },
      fail: {
        omitted: subject(),
        off: subject({ RequireTLS: false }),
        'off outside production': staged(subject({ RequireTLS: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ RequireTLS: imported }),
      },
    },
  }),
});
