import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-DSYN-01',
  title: 'Copy task writes a log',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::DataSync::Task'],
  check(resource) {
    return expectSet(resource.get('CloudWatchLogGroupArn'), 'the log of the task');
  },
  docs: () => ({
    rationale: 'What was copied, and what was not, is told by the log only.',
    remediation: 'Set `CloudWatchLogGroupArn` and `Options.LogLevel`.',

    examples: {
      pass: { logged: one('AWS::DataSync::Task', { CloudWatchLogGroupArn: { Ref: 'Log' } }) },
      fail: { omitted: one('AWS::DataSync::Task') },
    },
  }),
});
