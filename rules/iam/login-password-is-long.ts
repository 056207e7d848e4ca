import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-46',
  title: "IAM user's first password has fourteen characters or more",
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-01'],
  frameworks: { fsbp: ['IAM.7'] },
  waivable: true,
  appliesTo: ['AWS::IAM::User'],
  check(resource) {
    const password = resource.get('LoginProfile.Password').text();
    return password !== undefined && password.length < 14
      ? fail(resource.get('LoginProfile.Password'), `the password has ${password.length} characters`)
      : pass();
  },
  docs: () => ({
    rationale:
      'Short passwords are guessed. One that stands in a template is too well known in any case; this rule says that it is weak as well.',
    remediation: 'Refer to a generated secret of 14 characters or more in `LoginProfile.Password`.',
    whenNotToUse: 'Where passwords in templates are refused altogether, as PC-IAM-45 does.',
    examples: {
      pass: {
        long: one('AWS::IAM::User', { LoginProfile: { Password: 'correct horse battery' } }),
        'a secret': one('AWS::IAM::User', {
          LoginProfile: { Password: '{{resolve:secretsmanager:first-password}}' },
        }),
        'no password': one('AWS::IAM::User'),
        'fourteen characters': one('AWS::IAM::User', { LoginProfile: { Password: 'abcdefghijklmn' } }),
      },
      fail: { 'short, without a reference': one('AWS::IAM::User', { LoginProfile: { Password: 'secret' } }) },
    },
  }),
});
