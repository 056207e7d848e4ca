import { type Resource, type Template } from '../../template';
import { one, resources, each } from '../example';
import { defineRule, fail, pass } from '../rule';

/** Whether it is what a public URL of the function asks for: the URL has a rule of its own, which a waiver may accept. */
function opensUrl(permission: Resource, template: Template): boolean {
  const forUrl =
    permission.get('FunctionUrlAuthType').is('NONE') || permission.get('InvokedViaFunctionUrl').isTrue();
  const called = permission.get('FunctionName').target()?.logicalId;
  return (
    forUrl &&
    called !== undefined &&
    template
      .byType('AWS::Lambda::Url')
      .some((url) => url.exists() && url.get('TargetFunctionArn').target()?.logicalId === called)
  );
}

export default defineRule({
  id: 'PC-LAM-01',
  title: 'Lambda permission names who may call',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['Lambda.1'] },
  waivable: false,
  appliesTo: ['AWS::Lambda::Permission'],
  check(resource, template) {
    const open =
      resource.get('Principal').is('*') &&
      !['SourceArn', 'SourceAccount', 'PrincipalOrgID', 'FunctionUrlAuthType'].some(
        (name) => resource.get(name).isPresent() && !resource.get(name).is('*', 'arn:*', 'NONE'),
      );
    return open && !opensUrl(resource, template)
      ? fail(resource.get('Principal'), 'anyone in any account may call the function')
      : pass();
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
        'what a public URL asks for, which has a rule of its own': resources({
          Function: ['AWS::Lambda::Function'],
          Url: [
            'AWS::Lambda::Url',
            { AuthType: 'NONE', TargetFunctionArn: { 'Fn::GetAtt': ['Function', 'Arn'] } },
          ],
          Subject: [
            'AWS::Lambda::Permission',
            {
              Action: 'lambda:InvokeFunctionUrl',
              FunctionName: { Ref: 'Function' },
              FunctionUrlAuthType: 'NONE',
              Principal: '*',
            },
          ],
        }),
        'no principal': one('AWS::Lambda::Permission'),
        ...each(['SourceArn', 'SourceAccount', 'FunctionUrlAuthType'], (name) =>
          one('AWS::Lambda::Permission', { Principal: '*', [name]: 'AWS_IAM' }),
        ),
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
        'a source that is every address': one('AWS::Lambda::Permission', {
          Principal: '*',
          SourceArn: 'arn:*',
        }),
      },
    },
  }),
});
