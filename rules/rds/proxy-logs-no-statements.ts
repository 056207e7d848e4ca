import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBProxy', properties);

export default defineRule({
  id: 'PC-RDS-34',
  title: 'RDS proxy writes no statements to its log',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBProxy'],
  check(resource) {
    const value = resource.get('DebugLogging');
    return value.isTrue() ? fail(value, `debug logging is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale: 'The debug log holds the text of statements, with the values of customers in them.',
    remediation: 'Remove `DebugLogging`, or set it to false.',
    examples: {
      pass: {
        set: subject({ DebugLogging: false }),
        omitted: subject(),
      },
      fail: {
        off: subject({ DebugLogging: true }),
        'off outside production': staged(subject({ DebugLogging: inProduction(false, true) })),
      },
      unknown: {
        imported: subject({ DebugLogging: imported }),
      },
    },
  }),
});
