import { type Resource, type Template } from '../../template';
import { resources } from '../example';
import { defineRule, fail, pass } from '../rule';

/** Whether some trigger of a pool is a function, or is decided at deployment. */
function triggers(pool: Resource, called: Resource, template: Template): boolean {
  return pool
    .get('LambdaConfig')
    .entries()
    .map(([, trigger]) => (trigger.isMapping() ? trigger.get('LambdaArn') : trigger))
    .some((trigger) => {
      const target = template.targetOf(trigger);
      return target ? target === called : trigger.isOpaque();
    });
}

const called = { Ref: 'Function' };
const arn = { 'Fn::GetAtt': ['Function', 'Arn'] };
const pool = (LambdaConfig: Record<string, unknown>, permission: Record<string, unknown> = {}) =>
  resources({
    Function: ['AWS::Lambda::Function'],
    Other: ['AWS::Lambda::Function'],
    Pool: ['AWS::Cognito::UserPool', { LambdaConfig }],
    Subject: [
      'AWS::Lambda::Permission',
      {
        FunctionName: called,
        Principal: 'cognito-idp.amazonaws.com',
        SourceArn: { 'Fn::GetAtt': ['Pool', 'Arn'] },
        ...permission,
      },
    ],
  });

export default defineRule({
  id: 'PC-LAM-27',
  title: 'Function that a user pool may call is one of its triggers',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02', 'IDN-03'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Permission'],
  check(resource, template) {
    const source = template.targetOf(resource.get('SourceArn'));
    const name = resource.get('FunctionName');
    const target = template.targetOf(name);
    const isFromPool =
      resource.get('Principal').is('cognito-idp.amazonaws.com') && source?.type === 'AWS::Cognito::UserPool';
    return !isFromPool || !target || triggers(source, target, template)
      ? pass()
      : fail(name, `${source.logicalId} may call the function, and never does`);
  },
  docs: () => ({
    rationale:
      'A guard that refuses a sign-in, or takes a claim out of a token, does nothing where the pool does not know of it. Its permission shows that it was meant to be called.',
    remediation: 'Name the function in `LambdaConfig` of the pool, or remove the permission.',
    whenNotToUse: 'Where the pool learns of its triggers outside the template.',
    examples: {
      pass: {
        'a trigger': pool({ PostAuthentication: arn }),
        'a trigger with a version': pool({
          PreTokenGenerationConfig: { LambdaArn: arn, LambdaVersion: 'V2_0' },
        }),
        'a trigger that is named later': pool({ PreSignUp: { 'Fn::ImportValue': 'guard' } }),
        'another service': pool({}, { Principal: 'apigateway.amazonaws.com' }),
        'a pool elsewhere': pool(
          {},
          { SourceArn: 'arn:aws:cognito-idp:eu-central-1:111122223333:userpool/x' },
        ),
        'a function elsewhere': pool({}, { FunctionName: 'guard' }),
      },
      fail: {
        'no trigger': pool({}),
        'another trigger': pool({ PostAuthentication: { 'Fn::GetAtt': ['Other', 'Arn'] } }),
      },
    },
  }),
});
