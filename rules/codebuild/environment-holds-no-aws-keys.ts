import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CB-04',
  title: 'CodeBuild project holds no AWS keys in its environment',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  frameworks: { fsbp: ['CodeBuild.2'] },
  waivable: false,
  appliesTo: ['AWS::CodeBuild::Project'],
  check(resource) {
    return resource.get('Environment.EnvironmentVariables').each((item) => {
      const name = item.get('Name');
      const plain = item.get('Type').isAbsent() || item.get('Type').is('PLAINTEXT');
      return plain &&
        name.is('AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN') &&
        item.get('Value').isPresent()
        ? fail(item, `${name.describe()} stands in the environment`)
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'Everybody who may look at the project reads them, and they do not expire. The role of the project gives keys by itself.',
    remediation: 'Remove them, and give the role of `ServiceRole` what the build needs.',

    examples: {
      pass: {
        'a secret': one('AWS::CodeBuild::Project', {
          Environment: {
            EnvironmentVariables: [
              { Name: 'AWS_SECRET_ACCESS_KEY', Type: 'SECRETS_MANAGER', Value: 'build/key' },
            ],
          },
        }),
        'no keys': one('AWS::CodeBuild::Project', {
          Environment: { EnvironmentVariables: [{ Name: 'STAGE', Value: 'test' }] },
        }),
      },
      fail: {
        'plain, without a type': one('AWS::CodeBuild::Project', {
          Environment: { EnvironmentVariables: [{ Name: 'AWS_ACCESS_KEY_ID', Value: 'AKIAEXAMPLE' }] },
        }),
        'plain by type': one('AWS::CodeBuild::Project', {
          Environment: {
            EnvironmentVariables: [{ Name: 'AWS_SECRET_ACCESS_KEY', Type: 'PLAINTEXT', Value: 'x' }],
          },
        }),
        'a session': one('AWS::CodeBuild::Project', {
          Environment: { EnvironmentVariables: [{ Name: 'AWS_SESSION_TOKEN', Value: 'x' }] },
        }),
      },
    },
  }),
});
