import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);

export default defineRule({
  id: 'PC-CT-01',
  title: 'CloudTrail trail proves its files unchanged',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['CloudTrail.4'], cis50: ['3.2'], cis30: ['3.2'], cis70: ['4.2'] },
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource) {
    const value = resource.get('EnableLogFileValidation');
    return value.isTrue() ? pass() : fail(value, `log file validation is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      'Signed digests show whether a log file was changed, removed or forged after delivery. Without them an attacker with write access to the bucket rewrites history.',
    remediation: 'Set `EnableLogFileValidation` to true.',
    examples: {
      pass: {
        set: subject({ EnableLogFileValidation: true }),
      },
      fail: {
        omitted: subject(),
        off: subject({ EnableLogFileValidation: false }),
        'off outside production': staged(subject({ EnableLogFileValidation: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ EnableLogFileValidation: imported }),
      },
    },
  }),
});
