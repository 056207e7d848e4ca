import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ACFG-01',
  title: 'Configuration is rolled out step by step',
  severity: 'medium',
  profile: 'strict',
  controls: ['SUP-07', 'SUP-08'],
  waivable: true,
  appliesTo: ['AWS::AppConfig::DeploymentStrategy'],
  check(resource) {
    const step = resource.get('GrowthFactor');
    const bake = resource.get('FinalBakeTimeInMinutes');
    return step.isAtLeast(100) || !bake.isAtLeast(1)
      ? fail(
          step.isAtLeast(100) ? step : bake,
          'a change reaches everybody before anybody can see that it is bad',
        )
      : pass();
  },
  docs: () => ({
    rationale: 'A flag that breaks something for a tenth of users is an alarm; for all it is an outage.',
    remediation: 'Set `GrowthFactor` to 20 or less and `FinalBakeTimeInMinutes` to 10 or more.',
    whenNotToUse: 'For strategies of emergencies.',
    examples: {
      pass: {
        steps: one('AWS::AppConfig::DeploymentStrategy', {
          GrowthFactor: 20,
          DeploymentDurationInMinutes: 20,
          FinalBakeTimeInMinutes: 10,
        }),
      },
      fail: {
        once: one('AWS::AppConfig::DeploymentStrategy', {
          GrowthFactor: 100,
          DeploymentDurationInMinutes: 0,
          FinalBakeTimeInMinutes: 0,
        }),
        'omitted time': one('AWS::AppConfig::DeploymentStrategy', { GrowthFactor: 20 }),
        'at once, however long it is watched': one('AWS::AppConfig::DeploymentStrategy', {
          GrowthFactor: 100,
          FinalBakeTimeInMinutes: 10,
        }),
      },
    },
  }),
});
