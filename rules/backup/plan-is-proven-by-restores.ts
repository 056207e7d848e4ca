import { one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Backup::BackupPlan', properties);

export default defineRule({
  id: 'PC-BAK-10',
  title: 'Backup plan is proven by restore tests',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::Backup::BackupPlan'],
  check(_resource, template) {
    return template.byType('AWS::Backup::RestoreTestingPlan').some((plan) => plan.exists())
      ? pass()
      : fail('', 'no restore testing plan shows that its recovery points can be restored');
  },
  docs: () => ({
    rationale:
      'A backup that was never restored is a hope. Restore tests turn it into a fact, with a time that can be compared with the objective.',
    remediation: 'Add an `AWS::Backup::RestoreTestingPlan` with a weekly schedule.',
    whenNotToUse: 'Where restores are tested from another stack.',
    examples: {
      pass: {
        'a testing plan': resources({
          Plan: ['AWS::Backup::BackupPlan'],
          Test: ['AWS::Backup::RestoreTestingPlan', { ScheduleExpression: 'cron(0 3 ? * 1 *)' }],
        }),
      },
      fail: {
        without: subject(),
        'a testing plan in production alone': staged({
          Resources: {
            Plan: { Type: 'AWS::Backup::BackupPlan' },
            Test: { Type: 'AWS::Backup::RestoreTestingPlan', Condition: 'InProduction' },
          },
        }),
      },
    },
  }),
});
