import { one } from '../example';
import { expectUnwritten } from '../plain-text';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-IAM-45',
  title: "IAM user's first password does not stand in the template",
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::IAM::User'],
  check(resource, template) {
    return expectUnwritten(resource.get('LoginProfile.Password'), template, 'a password');
  },
  docs: () => ({
    rationale:
      'A template is read by everybody who may read the repository, the stack or its history. A password in it is known to all of them.',
    remediation:
      'Refer to a secret by `{{resolve:secretsmanager:…}}`, or to a parameter with `NoEcho` and without `Default`.',

    examples: {
      pass: {
        'a secret': one('AWS::IAM::User', {
          LoginProfile: { Password: '{{resolve:secretsmanager:first-password:SecretString:password}}' },
        }),
        'a parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true } },
          ...one('AWS::IAM::User', { LoginProfile: { Password: { Ref: 'Password' } } }),
        },
        'no password': one('AWS::IAM::User'),
      },
      fail: {
        'plain text, without a reference': one('AWS::IAM::User', {
          LoginProfile: { Password: 'correct horse battery' },
        }),
        'the default of a parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true, Default: 'correct horse' } },
          ...one('AWS::IAM::User', { LoginProfile: { Password: { Ref: 'Password' } } }),
        },
        'a parameter that is shown': {
          Parameters: { Password: { Type: 'String' } },
          ...one('AWS::IAM::User', { LoginProfile: { Password: { Ref: 'Password' } } }),
        },
        'a stored parameter that is plain text': one('AWS::IAM::User', {
          LoginProfile: { Password: '{{resolve:ssm:first-password:1}}' },
        }),
      },
    },
  }),
});
