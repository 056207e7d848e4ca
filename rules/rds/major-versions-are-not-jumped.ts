import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-16',
  title: 'RDS does not allow major versions to change with a deployment',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-07'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance'],
  check(resource) {
    const value = resource.get('AllowMajorVersionUpgrade');
    return value.isTrue() ? fail(value, `the upgrade of major versions is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale:
      'A major upgrade cannot be undone and may break the application. It belongs in a planned change, not in every deployment.',
    remediation: 'Remove `AllowMajorVersionUpgrade`, or set it to false, after the upgrade.',
    whenNotToUse: 'During a planned upgrade.',
    examples: {
      pass: {
        set: subject({ AllowMajorVersionUpgrade: false }),
        omitted: subject(),
      },
      fail: {
        off: subject({ AllowMajorVersionUpgrade: true }),
        'off outside production': staged(subject({ AllowMajorVersionUpgrade: inProduction(false, true) })),
      },
      unknown: {
        imported: subject({ AllowMajorVersionUpgrade: imported }),
      },
    },
  }),
});
