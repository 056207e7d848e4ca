import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SFN-02',
  title: "State machine's log holds no data",
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-06', 'DAT-07'],
  waivable: true,
  appliesTo: ['AWS::StepFunctions::StateMachine'],
  check(resource) {
    return expectNotOn(resource.get('LoggingConfiguration.IncludeExecutionData'), 'the logging of data');
  },
  docs: () => ({
    rationale: 'Input and output of every step then stand in the log: names, addresses, tokens.',
    remediation: 'Set `LoggingConfiguration.IncludeExecutionData` to false, or leave it out.',
    whenNotToUse: 'For workflows whose data is harmless.',
    examples: {
      pass: { omitted: one('AWS::StepFunctions::StateMachine') },
      fail: {
        on: one('AWS::StepFunctions::StateMachine', {
          LoggingConfiguration: { IncludeExecutionData: true, Level: 'ALL' },
        }),
      },
    },
  }),
});
