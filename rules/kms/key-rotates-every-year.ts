import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KMS::Key', properties);

export default defineRule({
  id: 'PC-KMS-02',
  title: 'KMS key rotates at least once a year',
  severity: 'low',
  profile: 'recommended',
  controls: ['IDN-06'],
  waivable: true,
  appliesTo: ['AWS::KMS::Key'],
  check(resource) {
    const period = resource.get('RotationPeriodInDays');
    return period.isAbsent() || period.isAtMost(365)
      ? pass()
      : fail(period, `it rotates only every ${period.describe()} days`);
  },
  docs: () => ({
    rationale:
      'Where rotation is promised, its period is the promise. KMS takes up to seven years; a year is its default and what audits ask for.',
    remediation: 'Set `RotationPeriodInDays` to 365 or less, or leave it out.',
    examples: {
      pass: {
        'omitted, which is a year': subject({ EnableKeyRotation: true }),
        'a quarter': subject({ EnableKeyRotation: true, RotationPeriodInDays: 90 }),
      },
      fail: {
        'seven years': subject({ EnableKeyRotation: true, RotationPeriodInDays: 2560 }),
        'as text': subject({ RotationPeriodInDays: '366' }),
        'long outside production': staged(subject({ RotationPeriodInDays: inProduction(365, 730) })),
      },
      unknown: {
        imported: subject({ RotationPeriodInDays: imported }),
      },
    },
  }),
});
