import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ECS-30',
  title: 'Service says how many tasks stay while it is deployed',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-07'],
  waivable: true,
  appliesTo: ['AWS::ECS::Service'],
  check(resource) {
    return expectSet(resource.get('DeploymentConfiguration'), 'how it is deployed');
  },
  docs: () => ({
    rationale:
      'The default doubles the tasks for a while. Whether that fits, and what happens when a release fails, should be a choice.',
    remediation:
      'Set `DeploymentConfiguration` with `MinimumHealthyPercent`, `MaximumPercent` and a circuit breaker.',
    whenNotToUse: 'Where the default is known and meant.',
    examples: {
      pass: {
        said: one('AWS::ECS::Service', {
          DeploymentConfiguration: { MinimumHealthyPercent: 100, MaximumPercent: 200 },
        }),
      },
      fail: { omitted: one('AWS::ECS::Service') },
    },
  }),
});
