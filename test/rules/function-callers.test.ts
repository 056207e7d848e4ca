import { isWaitedFor } from '../../rules/function-callers';

import { read, resourceOf } from '../template/support';

const permission = (Principal: string, of: unknown = { Ref: 'X' }) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: { FunctionName: of, Principal },
});
const api = permission('apigateway.amazonaws.com');
const alias = { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'X' } } };
const named = (type: string, where: object) => ({ Type: type, Properties: where });
const arn = { 'Fn::GetAtt': ['X', 'Arn'] };
const workflow = (Resource: string) =>
  named('AWS::StepFunctions::StateMachine', { Definition: { States: { A: { Resource, F: arn } } } });
const policyFor = (Service: string) => ({
  Role: named('AWS::IAM::Role', { AssumeRolePolicyDocument: { Statement: { Principal: { Service } } } }),
  May: named('AWS::IAM::Policy', {
    PolicyDocument: { Statement: { Resource: arn } },
    Roles: [{ Ref: 'Role' }],
  }),
});

test.each<[string, object, boolean]>([
  ['nobody may call it', {}, false],
  ['an API', { api }, true],
  ['a pool', { pool: permission('cognito-idp.amazonaws.com') }, true],
  ['a load balancer', { balancer: permission('elasticloadbalancing.amazonaws.com') }, true],
  ['an API and a topic', { api, topic: permission('sns.amazonaws.com') }, false],
  [
    'an API, by its alias',
    { Alias: alias, api: permission('apigateway.amazonaws.com', { Ref: 'Alias' }) },
    true,
  ],
  [
    'a topic, by its alias',
    { api, Alias: alias, topic: permission('sns.amazonaws.com', { Ref: 'Alias' }) },
    false,
  ],
  ['an API, and its log', { api, Log: named('AWS::Logs::LogGroup', { LogGroupName: { Ref: 'X' } }) }, true],
  ['an API and a rule', { api, Rule: named('AWS::Events::Rule', { Targets: [{ Arn: arn }] }) }, false],
  ['an API and a schedule', { api, At: named('AWS::Scheduler::Schedule', { Target: { Arn: arn } }) }, false],
  ['an API and the stack itself', { api, Own: named('Custom::Own', { ServiceToken: arn }) }, true],
  ['the stack alone', { Own: named('AWS::CloudFormation::CustomResource', { ServiceToken: arn }) }, true],
  [
    'a workflow',
    { Flow: workflow('arn:aws:states:::lambda:invoke'), ...policyFor('states.amazonaws.com') },
    true,
  ],
  [
    'a workflow that waits for somebody else',
    { Flow: workflow('arn:aws:states:::lambda:invoke.waitForTaskToken') },
    false,
  ],
  ['a policy for a workflow alone', policyFor('states.amazonaws.com'), false],
  [
    'a workflow, and a policy for a function',
    { Flow: workflow('arn:aws:states:::lambda:invoke'), ...policyFor('lambda.amazonaws.com') },
    false,
  ],
  [
    'a workflow that sends an event',
    { Flow: named('AWS::StepFunctions::StateMachine', { Definition: { InvocationType: 'Event', F: arn } }) },
    false,
  ],
  [
    'an API and whoever has a policy',
    { api, May: named('AWS::IAM::Policy', { PolicyDocument: arn }) },
    false,
  ],
  [
    'an API that does not wait',
    {
      api,
      Method: named('AWS::ApiGateway::Method', {
        Integration: {
          Uri: arn,
          RequestParameters: { 'integration.request.header.X-Amz-Invocation-Type': "'Event'" },
        },
      }),
    },
    false,
  ],
])('whether callers wait for a function that is called by: %s', (_who, others, waited) => {
  const template = read({ Resources: { X: { Type: 'AWS::Lambda::Function' }, ...others } });
  expect(isWaitedFor(resourceOf(template), template)).toBe(waited);
});
