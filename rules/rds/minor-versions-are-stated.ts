import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-15',
  title: 'RDS states that it applies minor versions by itself',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-05'],
  frameworks: { fsbp: ['RDS.13'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance'],
  check(resource) {
    const value = resource.get('AutoMinorVersionUpgrade');
    return value.isPresent()
      ? pass()
      : fail(value, 'whether minor versions are applied is left to the default');
  },
  docs: () => ({
    rationale:
      'The default is on, and an update by hand can turn it off unnoticed. What the template states, the next deployment restores.',
    remediation: 'Set `AutoMinorVersionUpgrade` to true.',
    whenNotToUse: 'Where the default is good enough.',
    examples: {
      pass: {
        set: subject({ AutoMinorVersionUpgrade: true }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({ AutoMinorVersionUpgrade: inProduction(true, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
