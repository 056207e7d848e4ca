import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-FIS-01',
  title: 'Experiment stops on an alarm',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-05'],
  waivable: true,
  appliesTo: ['AWS::FIS::ExperimentTemplate'],
  check(resource) {
    const conditions = resource.get('StopConditions');
    return conditions.items().length > 0 && !conditions.some((item) => item.get('Source').is('none'))
      ? pass()
      : fail(conditions, 'nothing stops the experiment');
  },
  docs: () => ({
    rationale: 'A drill that nothing stops is an incident.',
    remediation: 'Name an alarm in `StopConditions`.',

    examples: {
      pass: {
        alarm: one('AWS::FIS::ExperimentTemplate', {
          StopConditions: [{ Source: 'aws:cloudwatch:alarm', Value: { Ref: 'Alarm' } }],
        }),
      },
      fail: {
        none: one('AWS::FIS::ExperimentTemplate', { StopConditions: [{ Source: 'none' }] }),
        omitted: one('AWS::FIS::ExperimentTemplate'),
        'none beside an alarm': one('AWS::FIS::ExperimentTemplate', {
          StopConditions: [{ Source: 'aws:cloudwatch:alarm' }, { Source: 'none' }],
        }),
      },
    },
  }),
});
