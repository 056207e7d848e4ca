import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-57',
  title: "IAM user's login profile names a first password",
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-01'],
  waivable: true,
  appliesTo: ['AWS::IAM::User'],
  check(resource) {
    return resource.get('LoginProfile').isPresent()
      ? expectSet(resource.get('LoginProfile.Password'), 'the first password')
      : pass();
  },
  docs: () => ({
    rationale:
      'A profile without a password is refused at deployment; what is filled in then in a hurry is short and in plain text.',
    remediation: 'Refer to a secret in `LoginProfile.Password`, or leave `LoginProfile` out.',
    whenNotToUse: 'For fragments that are completed elsewhere.',
    examples: {
      pass: {
        'a secret': one('AWS::IAM::User', { LoginProfile: { Password: '{{resolve:secretsmanager:first}}' } }),
        'no profile': one('AWS::IAM::User'),
      },
      fail: { omitted: one('AWS::IAM::User', { LoginProfile: { PasswordResetRequired: true } }) },
    },
  }),
});
