import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ECS-18',
  title: 'Cluster logs commands that are run inside containers',
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::ECS::Cluster'],
  check(resource) {
    const exec = resource.get('Configuration.ExecuteCommandConfiguration');
    return exec.get('Logging').is('OVERRIDE', 'DEFAULT')
      ? pass()
      : fail(exec.get('Logging'), `the log of commands is ${exec.get('Logging').describe()}`);
  },
  docs: () => ({
    rationale:
      'ECS Exec opens a shell in a running container. Without a log nobody knows what was done there.',
    remediation:
      'Set `Configuration.ExecuteCommandConfiguration.Logging` to `OVERRIDE` with a log group or bucket.',
    whenNotToUse: 'Where no service allows ECS Exec.',
    examples: {
      pass: {
        logged: one('AWS::ECS::Cluster', {
          Configuration: { ExecuteCommandConfiguration: { Logging: 'OVERRIDE' } },
        }),
        'the log of the task': one('AWS::ECS::Cluster', {
          Configuration: { ExecuteCommandConfiguration: { Logging: 'DEFAULT' } },
        }),
      },
      fail: {
        omitted: one('AWS::ECS::Cluster'),
        none: one('AWS::ECS::Cluster', {
          Configuration: { ExecuteCommandConfiguration: { Logging: 'NONE' } },
        }),
      },
    },
  }),
});
