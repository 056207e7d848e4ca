import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CFG-03',
  title: 'AWS Config records with its own linked role',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['Config.1'] },
  waivable: true,
  appliesTo: ['AWS::Config::ConfigurationRecorder'],
  check(resource) {
    const role = resource.get('RoleARN');
    return role.endsWith('/AWSServiceRoleForConfig') ? pass() : fail(role, `the role is ${role.describe()}`);
  },
  docs: () => ({
    rationale:
      "The linked role has exactly what Config needs, and grows with it; a role of one's own goes stale or is too wide.",
    remediation: 'Set `RoleARN` to the role `AWSServiceRoleForConfig`.',
    whenNotToUse: 'In regions or organizations where another role delivers.',
    examples: {
      pass: {
        linked: one('AWS::Config::ConfigurationRecorder', {
          RoleARN: {
            'Fn::Sub':
              'arn:aws:iam::${AWS::AccountId}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
          },
        }),
      },
      fail: {
        own: one('AWS::Config::ConfigurationRecorder', { RoleARN: 'arn:aws:iam::111122223333:role/config' }),
        omitted: one('AWS::Config::ConfigurationRecorder'),
      },
    },
  }),
});
