import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-LAM-08',
  title: 'Lambda function URL asks who calls',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-03', 'IDN-12'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Url'],
  check(resource) {
    return expectOneOf(resource.get('AuthType'), 'the kind of sign-in', 'AWS_IAM');
  },
  docs: () => ({
    rationale:
      'A function URL without sign-in is a public server without WAF, rate limit or certificate of yours.',
    remediation:
      "Set `AuthType` to `AWS_IAM`, with CloudFront's origin access control in front for the public.",

    examples: {
      pass: {
        signed: one('AWS::Lambda::Url', { AuthType: 'AWS_IAM', TargetFunctionArn: { Ref: 'Function' } }),
      },
      fail: { open: one('AWS::Lambda::Url', { AuthType: 'NONE' }), omitted: one('AWS::Lambda::Url') },
    },
  }),
});
