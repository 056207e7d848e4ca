import { testPattern } from '../../template/policy';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CD-02',
  title: 'Deployment group does not change everything at once',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-07'],
  waivable: true,
  appliesTo: ['AWS::CodeDeploy::DeploymentGroup'],
  check(resource) {
    const name = resource.get('DeploymentConfigName');
    return testPattern(name, 'changes everything at once', (text) => /AllAtOnce$/.test(text))
      ? fail(name, `deployments are ${name.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale: 'A bad release that goes to everybody at once fails for everybody.',
    remediation: 'Set `DeploymentConfigName` to a canary or linear one.',
    whenNotToUse: 'For stages without users.',
    examples: {
      pass: {
        canary: one('AWS::CodeDeploy::DeploymentGroup', {
          DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
        }),
        omitted: one('AWS::CodeDeploy::DeploymentGroup'),
        'a configuration that is only called so': one('AWS::CodeDeploy::DeploymentGroup', {
          DeploymentConfigName: 'NotAllAtOnceButSlow',
        }),
      },
      fail: {
        once: one('AWS::CodeDeploy::DeploymentGroup', {
          DeploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce',
        }),
      },
    },
  }),
});
