import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-LAM-01',
  title: 'Lambda permission names who may call',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['Lambda.1'] },
  waivable: false,
  appliesTo: ['AWS::Lambda::Permission'],
  check(resource) {
    const open =
      resource.get('Principal').is('*') &&
      !['SourceArn', 'SourceAccount', 'PrincipalOrgID', 'FunctionUrlAuthType'].some(
        (name) => resource.get(name).isPresent() && !resource.get(name).is('*', 'arn:*', 'NONE'),
      );
    return open ? fail(resource.get('Principal'), 'anyone in any account may call the function') : pass();
  },
  docs: () => ({
    rationale:
      'A function that `*` may invoke runs for everybody with an AWS account, with the rights of its role and at your cost.',
    remediation: 'Set `Principal` to the service or account that calls, with `SourceArn` or `SourceAccount`.',

    examples: {
      pass: {
        'a service': one('AWS::Lambda::Permission', {
          Action: 'lambda:InvokeFunction',
          Principal: 's3.amazonaws.com',
          SourceAccount: '111122223333',
        }),
        'an organization': one('AWS::Lambda::Permission', {
          Action: 'lambda:InvokeFunction',
          Principal: '*',
          PrincipalOrgID: 'o-abcdefghij',
        }),
        'no principal': one('AWS::Lambda::Permission'),
      },
      fail: {
        everyone: one('AWS::Lambda::Permission', { Action: 'lambda:InvokeFunction', Principal: '*' }),
        'a public address, without signing in': one('AWS::Lambda::Permission', {
          Action: 'lambda:InvokeFunctionUrl',
          Principal: '*',
          FunctionUrlAuthType: 'NONE',
        }),
        'a source that is everything': one('AWS::Lambda::Permission', {
          Action: 'lambda:InvokeFunction',
          Principal: '*',
          SourceArn: '*',
        }),
      },
    },
  }),
});
