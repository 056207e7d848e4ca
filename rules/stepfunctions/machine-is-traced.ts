import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SFN-03',
  title: 'State machine traces its steps',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  waivable: true,
  appliesTo: ['AWS::StepFunctions::StateMachine'],
  check(resource) {
    return expectOn(resource.get('TracingConfiguration.Enabled'), 'tracing');
  },
  docs: () => ({
    rationale: 'A trace follows a request through the workflow and the functions that it calls.',
    remediation: 'Set `TracingConfiguration.Enabled` to true.',
    whenNotToUse: 'Where another tool traces.',
    examples: {
      pass: { on: one('AWS::StepFunctions::StateMachine', { TracingConfiguration: { Enabled: true } }) },
      fail: { omitted: one('AWS::StepFunctions::StateMachine') },
    },
  }),
});
