import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-47',
  title: 'IAM user changes the first password at once',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::IAM::User'],
  check(resource) {
    const profile = resource.get('LoginProfile');
    return profile.isPresent()
      ? expectOn(profile.get('PasswordResetRequired'), 'the change of the first password')
      : pass();
  },
  docs: () => ({
    rationale: "Whoever set the first password knows it. Only a change makes it the user's own.",
    remediation: 'Set `LoginProfile.PasswordResetRequired` to true.',

    examples: {
      pass: {
        'changed at once': one('AWS::IAM::User', {
          LoginProfile: { Password: '{{resolve:secretsmanager:first}}', PasswordResetRequired: true },
        }),
        'no password': one('AWS::IAM::User'),
      },
      fail: {
        omitted: one('AWS::IAM::User', { LoginProfile: { Password: '{{resolve:secretsmanager:first}}' } }),
        kept: one('AWS::IAM::User', {
          LoginProfile: { Password: '{{resolve:secretsmanager:first}}', PasswordResetRequired: 'false' },
        }),
      },
    },
  }),
});
