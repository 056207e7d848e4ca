import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ECS-28',
  title: 'Service goes back to what ran when a deployment fails',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-07'],
  waivable: true,
  appliesTo: ['AWS::ECS::Service'],
  check(resource) {
    if (resource.get('DeploymentController.Type').is('CODE_DEPLOY', 'EXTERNAL')) return pass();
    const breaker = resource.get('DeploymentConfiguration.DeploymentCircuitBreaker');
    return breaker.get('Enable').isTrue() && breaker.get('Rollback').isTrue()
      ? pass()
      : fail(breaker, 'a failed deployment is not taken back');
  },
  docs: () => ({
    rationale: 'A release that does not start is tried for hours otherwise, while the old one shrinks.',
    remediation:
      'Set `DeploymentConfiguration.DeploymentCircuitBreaker` with `Enable` and `Rollback` at true.',
    whenNotToUse: 'Where a pipeline watches deployments.',
    examples: {
      pass: {
        back: one('AWS::ECS::Service', {
          DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: true } },
        }),
        'by CodeDeploy': one('AWS::ECS::Service', { DeploymentController: { Type: 'CODE_DEPLOY' } }),
        'by somebody else': one('AWS::ECS::Service', { DeploymentController: { Type: 'EXTERNAL' } }),
      },
      fail: {
        omitted: one('AWS::ECS::Service'),
        'no way back': one('AWS::ECS::Service', {
          DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: false } },
        }),
      },
    },
  }),
});
