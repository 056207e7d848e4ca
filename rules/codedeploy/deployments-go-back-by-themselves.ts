import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CD-01',
  title: 'Deployment group takes back what failed',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-07'],
  waivable: true,
  appliesTo: ['AWS::CodeDeploy::DeploymentGroup'],
  check(resource) {
    const back = resource.get('AutoRollbackConfiguration');
    return back.get('Enabled').isTrue() &&
      back.get('Events').some((event) => event.is('DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'))
      ? pass()
      : fail(back, 'a failed deployment stays');
  },
  docs: () => ({
    rationale: 'Until somebody looks, users have what does not work.',
    remediation:
      'Set `AutoRollbackConfiguration.Enabled` to true with `DEPLOYMENT_FAILURE` and `DEPLOYMENT_STOP_ON_ALARM` in `Events`.',
    whenNotToUse: 'Where another tool takes releases back.',
    examples: {
      pass: {
        back: one('AWS::CodeDeploy::DeploymentGroup', {
          AutoRollbackConfiguration: { Enabled: true, Events: ['DEPLOYMENT_FAILURE'] },
        }),
        'on an alarm, among other events': one('AWS::CodeDeploy::DeploymentGroup', {
          AutoRollbackConfiguration: {
            Enabled: true,
            Events: ['DEPLOYMENT_STOP_ON_REQUEST', 'DEPLOYMENT_STOP_ON_ALARM'],
          },
        }),
      },
      fail: {
        omitted: one('AWS::CodeDeploy::DeploymentGroup'),
        'switched off': one('AWS::CodeDeploy::DeploymentGroup', {
          AutoRollbackConfiguration: { Enabled: false, Events: ['DEPLOYMENT_FAILURE'] },
        }),
        'on request alone': one('AWS::CodeDeploy::DeploymentGroup', {
          AutoRollbackConfiguration: { Enabled: true, Events: ['DEPLOYMENT_STOP_ON_REQUEST'] },
        }),
      },
    },
  }),
});
