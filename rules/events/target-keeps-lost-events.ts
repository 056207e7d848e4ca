import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EV-03',
  title: "Event rule's targets keep events that they could not take",
  severity: 'low',
  profile: 'strict',
  controls: ['PAY-04', 'OPS-02'],
  waivable: true,
  appliesTo: ['AWS::Events::Rule'],
  check(resource) {
    return resource
      .get('Targets')
      .each((target) => expectSet(target.get('DeadLetterConfig.Arn'), 'the queue for lost events'));
  },
  docs: () => ({
    rationale: 'An event that its target refuses is tried for a day and then gone, without a word.',
    remediation: 'Set `Targets[].DeadLetterConfig.Arn` to a queue with an alarm.',
    whenNotToUse: 'For events that come again by themselves, such as schedules.',
    examples: {
      pass: {
        kept: one('AWS::Events::Rule', {
          Targets: [{ Id: 'x', Arn: { Ref: 'Function' }, DeadLetterConfig: { Arn: { Ref: 'Queue' } } }],
        }),
        'no targets': one('AWS::Events::Rule'),
      },
      fail: { omitted: one('AWS::Events::Rule', { Targets: [{ Id: 'x', Arn: { Ref: 'Function' } }] }) },
    },
  }),
});
