import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-FIS-02',
  title: 'Experiment writes a log',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-05', 'OPS-01'],
  waivable: true,
  appliesTo: ['AWS::FIS::ExperimentTemplate'],
  check(resource) {
    return expectSet(resource.get('LogConfiguration'), 'the log of the experiment');
  },
  docs: () => ({
    rationale: 'What was broken, and when, must be told apart from what broke by itself.',
    remediation: 'Set `LogConfiguration`.',
    whenNotToUse: 'Where the trail is enough.',
    examples: {
      pass: { logged: one('AWS::FIS::ExperimentTemplate', { LogConfiguration: { LogSchemaVersion: 2 } }) },
      fail: { omitted: one('AWS::FIS::ExperimentTemplate') },
    },
  }),
});
