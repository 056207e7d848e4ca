import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ECS-27',
  title: 'Service wants a task at least',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::ECS::Service'],
  check(resource) {
    const wanted = resource.get('DesiredCount');
    if (wanted.isAbsent() && resource.get('SchedulingStrategy').is('DAEMON')) return pass();
    return wanted.isAtLeast(1) ? pass() : fail(wanted, `the number of tasks is ${wanted.describe()}`);
  },
  docs: () => ({
    rationale:
      'A service without tasks serves nobody, and nobody notices that it still has rights and rules.',
    remediation: 'Set `DesiredCount` to 2 or more.',
    whenNotToUse: 'For services that a scaling policy starts from nothing.',
    examples: {
      pass: {
        two: one('AWS::ECS::Service', { DesiredCount: 2 }),
        'one on each host': one('AWS::ECS::Service', { SchedulingStrategy: 'DAEMON' }),
      },
      fail: { zero: one('AWS::ECS::Service', { DesiredCount: 0 }), omitted: one('AWS::ECS::Service') },
    },
  }),
});
