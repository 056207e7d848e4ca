import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-SFN-01',
  title: 'State machine writes a log',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['StepFunctions.1'] },
  waivable: true,
  appliesTo: ['AWS::StepFunctions::StateMachine'],
  check(resource) {
    const level = resource.get('LoggingConfiguration.Level');
    return level.isPresent() && !level.is('OFF')
      ? pass()
      : fail(level, `the level of the log is ${level.describe()}`);
  },
  docs: () => ({
    rationale:
      'The history of an express workflow is nowhere else, and that of a standard one is gone after 90 days.',
    remediation: 'Set `LoggingConfiguration.Level` to `ERROR` or `ALL` with `Destinations`.',

    examples: {
      pass: {
        logged: one('AWS::StepFunctions::StateMachine', {
          LoggingConfiguration: {
            Level: 'ERROR',
            Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: { Ref: 'Log' } } }],
          },
        }),
      },
      fail: {
        omitted: one('AWS::StepFunctions::StateMachine'),
        off: one('AWS::StepFunctions::StateMachine', { LoggingConfiguration: { Level: 'OFF' } }),
      },
    },
  }),
});
