import { imported, inProduction, one, staged, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::SecretsManager::RotationSchedule', properties);
const daysOf = { hour: 1 / 24, day: 1 } as const;
/** Whether a schedule leaves more than 90 days between rotations; a calendar form that names months may, others come every month or more often. */
function isSeldom(schedule: string) {
  const rate = /^rate\((\d+) (hour|day)s?\)$/i.exec(schedule.trim());
  if (rate) return Number(rate[1]) * daysOf[rate[2]?.toLowerCase() as 'hour' | 'day'] > 90;
  const months = /^cron\((?:\S+ ){3}(\S+) /i.exec(schedule.trim())?.[1];
  return (
    months !== undefined &&
    months !== '*' &&
    !/^(?:\*|1|JAN)\/[123]$/i.test(months) &&
    months.split(',').length < 4
  );
}
const rules = (RotationRules: Record<string, unknown>) => subject({ SecretId: 'db', RotationRules });

export default defineRule({
  id: 'PC-SM-02',
  title: 'Secret rotates every 90 days or sooner',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-06'],
  frameworks: { fsbp: ['SecretsManager.4'] },
  waivable: true,
  appliesTo: ['AWS::SecretsManager::RotationSchedule'],
  check(resource) {
    const schedule = resource.get('RotationRules.ScheduleExpression');
    const days = resource.get('RotationRules.AutomaticallyAfterDays');
    if (schedule.isPresent())
      return schedule.test('leaves more than 90 days', isSeldom)
        ? fail(schedule, `more than 90 days lie between rotations: ${schedule.describe()}`)
        : pass();
    return days.isAtMost(90)
      ? pass()
      : fail(
          days,
          days.isAbsent()
            ? 'no time between rotations is set'
            : `it rotates only every ${days.describe()} days`,
        );
  },
  docs: () => ({
    rationale:
      'The interval is how long a stolen secret stays good. Secrets Manager allows up to 1,000 days.',
    remediation:
      'Set `RotationRules.AutomaticallyAfterDays` to 90 or less, or a `ScheduleExpression` that comes as often.',
    examples: {
      pass: {
        'a month': rules({ AutomaticallyAfterDays: 30 }),
        'a rate': rules({ ScheduleExpression: 'rate(10 days)' }),
        'every month': rules({ ScheduleExpression: 'cron(0 16 1 * ? *)' }),
        'every quarter': rules({ ScheduleExpression: 'cron(0 16 1 1/3 ? *)' }),
        ...each(
          [
            ' rate(90 days)',
            'rate(1 day)',
            'rate(23 hours)',
            'cron(0 16 1 JAN/3 ? *)',
            'cron(0 16 1 */1 ? *)',
            'cron(0 16 1 1,4,7,10 ? *)',
            'at(never)',
          ],
          (text) => rules({ ScheduleExpression: text }),
        ),
        ...each(['rate(1 hour)', 'x cron(0 16 1 1 ? *)', 'cron(0 16 1 1/2 ? *)'], (text) =>
          rules({ ScheduleExpression: text }),
        ),
      },
      fail: {
        omitted: subject({ SecretId: 'db' }),
        'a year': rules({ AutomaticallyAfterDays: 365 }),
        'a rate': rules({ ScheduleExpression: 'rate(91 days)' }),
        'once a year': rules({ ScheduleExpression: 'cron(0 16 1 1 ? *)' }),
        'seldom outside production': staged(rules({ AutomaticallyAfterDays: inProduction(30, 400) })),
        ...each(
          [
            'rate(2184 hours)',
            ' cron(0 16 1 10 ? *)',
            'cron(0 16 1 2/3 ? *)',
            'cron(0 16 1 1/30 ? *)',
            'cron(0 16 1 1,5,9 ? *)',
            'cron(0 16 1 JAN,MAY,SEP ? *)',
          ],
          (text) => rules({ ScheduleExpression: text }),
        ),
        ...each([' rate(91 days)', 'cron(0 16 1 11/3 ? *)'], (text) => rules({ ScheduleExpression: text })),
      },
      unknown: {
        imported: rules({ AutomaticallyAfterDays: imported }),
      },
    },
  }),
});
