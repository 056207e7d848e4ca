import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';
import { eachContainer, task } from '../task-definition';

export default defineRule({
  id: 'PC-ECS-41',
  title: 'Container goes on when its log does not',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::ECS::TaskDefinition'],
  check(resource) {
    return eachContainer(resource, (container) =>
      container.get('LogConfiguration.LogDriver').is('awslogs')
        ? expectOneOf(container.get('LogConfiguration.Options.mode'), 'the mode of the log', 'non-blocking')
        : pass(),
    );
  },
  docs: () => ({
    rationale: 'In blocking mode a log service that is slow stops the program.',
    remediation: 'Set `LogConfiguration.Options.mode` to `non-blocking` with `max-buffer-size`.',
    whenNotToUse: 'For programs that must not work without a record.',
    examples: {
      pass: {
        'goes on': task({ LogConfiguration: { LogDriver: 'awslogs', Options: { mode: 'non-blocking' } } }),
        'no log': task({}),
      },
      fail: {
        omitted: task({ LogConfiguration: { LogDriver: 'awslogs', Options: { 'awslogs-group': 'x' } } }),
      },
    },
  }),
});
