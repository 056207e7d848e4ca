import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ECS-26',
  title: 'Service keeps tasks running while it is deployed',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-07'],
  waivable: true,
  appliesTo: ['AWS::ECS::Service'],
  check(resource) {
    const healthy = resource.get('DeploymentConfiguration.MinimumHealthyPercent');
    return healthy.is(0) ? fail(healthy, 'a deployment may stop all tasks') : pass();
  },
  docs: () => ({
    rationale: 'A deployment that stops everything first has nothing to go back to.',
    remediation: 'Set `DeploymentConfiguration.MinimumHealthyPercent` to 50 or more.',
    whenNotToUse: 'For services of which only one task may run.',
    examples: {
      pass: {
        omitted: one('AWS::ECS::Service'),
        half: one('AWS::ECS::Service', { DeploymentConfiguration: { MinimumHealthyPercent: 50 } }),
      },
      fail: { zero: one('AWS::ECS::Service', { DeploymentConfiguration: { MinimumHealthyPercent: 0 } }) },
    },
  }),
});
