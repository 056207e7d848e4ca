import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Backup::BackupPlan', properties);

export default defineRule({
  id: 'PC-BAK-09',
  title: 'Backup plan keeps recovery points for 30 days or more',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::Backup::BackupPlan'],
  check(resource) {
    return resource.get('BackupPlan.BackupPlanRule').each((rule) => {
      const days = rule.get('Lifecycle.DeleteAfterDays');
      return days.isAbsent() || days.isAtLeast(30)
        ? pass()
        : fail(days, `recovery points are deleted after ${days.describe()} days`);
    });
  },
  docs: () => ({
    rationale: 'Damage is often noticed after weeks, when all younger copies hold it too.',
    remediation: 'Set `Lifecycle.DeleteAfterDays` to 30 or more.',
    whenNotToUse: 'For rules that run besides one that keeps longer.',
    examples: {
      pass: {
        'omitted, which is for ever': subject({ BackupPlan: { BackupPlanRule: [{ RuleName: 'daily' }] } }),
        'a month': subject({ BackupPlan: { BackupPlanRule: [{ Lifecycle: { DeleteAfterDays: 35 } }] } }),
      },
      fail: {
        'a week': subject({ BackupPlan: { BackupPlanRule: [{ Lifecycle: { DeleteAfterDays: 7 } }] } }),
        'short outside production': staged(
          subject({
            BackupPlan: { BackupPlanRule: [{ Lifecycle: { DeleteAfterDays: inProduction(35, '3') } }] },
          }),
        ),
      },
      unknown: {
        imported: subject({ BackupPlan: { BackupPlanRule: [{ Lifecycle: { DeleteAfterDays: imported } }] } }),
      },
    },
  }),
});
