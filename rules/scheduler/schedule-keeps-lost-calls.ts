import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SCH-01',
  title: 'Schedule keeps calls that failed',
  severity: 'low',
  profile: 'strict',
  controls: ['PAY-04'],
  waivable: true,
  appliesTo: ['AWS::Scheduler::Schedule'],
  check(resource) {
    return expectSet(resource.get('Target.DeadLetterConfig.Arn'), 'the queue for lost calls');
  },
  docs: () => ({
    rationale: 'A call that fails is tried for a day and then gone, without a word.',
    remediation: 'Set `Target.DeadLetterConfig.Arn` to a queue with an alarm.',
    whenNotToUse: 'For calls that come again soon.',
    examples: {
      pass: {
        kept: one('AWS::Scheduler::Schedule', { Target: { DeadLetterConfig: { Arn: { Ref: 'Queue' } } } }),
      },
      fail: { omitted: one('AWS::Scheduler::Schedule') },
    },
  }),
});
