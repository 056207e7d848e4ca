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

const permission = (properties: Record<string, unknown>) =>
  one('AWS::Lambda::Permission', { Action: 'lambda:InvokeFunction', Principal: '*', ...properties });
const withUrl = (of: string, properties: Record<string, unknown>) =>
  resources({
    Function: ['AWS::Lambda::Function'],
    Other: ['AWS::Lambda::Function'],
    Elsewhere: ['AWS::Lambda::Url', { TargetFunctionArn: 'elsewhere' }],
    Url: ['AWS::Lambda::Url', { AuthType: 'NONE', TargetFunctionArn: { 'Fn::GetAtt': [of, 'Arn'] } }],
    Subject: [
      'AWS::Lambda::Permission',
      { FunctionName: { Ref: 'Function' }, Principal: '*', ...properties },
    ],
  });

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
        'a service': permission({ Principal: 's3.amazonaws.com', SourceAccount: '111122223333' }),
        'an organization': permission({ PrincipalOrgID: 'o-abcdefghij' }),
        'what a public URL asks for, which has a rule of its own': withUrl('Function', {
          FunctionUrlAuthType: 'NONE',
        }),
        'what a public URL asks for, in its newer form': withUrl('Function', { InvokedViaFunctionUrl: true }),
        'no principal': one('AWS::Lambda::Permission'),
        ...each(['SourceArn', 'SourceAccount', 'FunctionUrlAuthType'], (name) =>
          permission({ [name]: 'AWS_IAM' }),
        ),
      },
      fail: {
        everyone: permission({}),
        'a public address, without signing in': permission({ FunctionUrlAuthType: 'NONE' }),
        'a public URL of another function': withUrl('Other', { FunctionUrlAuthType: 'NONE' }),
        'a way past a public URL': withUrl('Function', {}),
        'a public URL of a function elsewhere': withUrl('Function', {
          FunctionName: 'work',
          FunctionUrlAuthType: 'NONE',
        }),
        'a function and an address elsewhere': resources({
          Url: ['AWS::Lambda::Url', { TargetFunctionArn: 'work' }],
          Subject: ['AWS::Lambda::Permission', { Principal: '*', FunctionUrlAuthType: 'NONE' }],
        }),
        ...each(['*', 'arn:*'], (SourceArn) => permission({ SourceArn })),
      },
    },
  }),
});
