import { idsOf, isOpen, propertiesOf, reported, serverless, x } from './support';
import { judged, verdict } from '../support';

const PERMISSION = 'AWS::Lambda::Permission';

test('an address without sign-in lets everybody call, one with sign-in nobody', () => {
  const open = x('Function', { FunctionUrlConfig: { AuthType: 'NONE', Cors: { AllowOrigins: ['*'] } } });
  expect(propertiesOf(open, 'AWS::Lambda::Url')).toEqual({
    AuthType: 'NONE',
    Cors: { AllowOrigins: ['*'] },
    TargetFunctionArn: { Ref: 'X' },
  });
  expect(propertiesOf(open, PERMISSION)).toEqual({
    Action: 'lambda:InvokeFunctionUrl',
    FunctionName: { Ref: 'X' },
    Principal: '*',
    FunctionUrlAuthType: 'NONE',
  });
  expect(reported(open, 'AWS::Lambda::Url', '/Properties/Cors/AllowOrigins/0')).toBe(
    'X/Properties/FunctionUrlConfig/Cors/AllowOrigins/0',
  );
  const signed = x('Function', { FunctionUrlConfig: { AuthType: 'AWS_IAM' } });
  expect(idsOf(signed, PERMISSION)).toEqual([]);
  expect(idsOf(x('Function', {}), 'AWS::Lambda::Url')).toEqual([]);
});

test('a kind of sign-in that a condition chooses makes worlds', () => {
  const AuthType = { 'Fn::If': ['Prod', 'AWS_IAM', 'NONE'] };
  const Conditions = { Prod: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } };
  const beside = { Conditions, Parameters: { Stage: { Type: 'String' } } };
  const template = x('Function', { FunctionUrlConfig: { AuthType } }, beside);
  const signed = judged(template, (url) => url.get('AuthType').is('AWS_IAM'), 'XUrl');
  expect(signed).toMatchObject([{ outcome: 'fail', world: { Stage: 'not prod' } }]);
  const whole = x('Function', {
    FunctionUrlConfig: { 'Fn::If': ['Prod', { AuthType: 'NONE' }, { AuthType: 'NONE' }] },
  });
  expect(verdict(whole, (url) => url.get('AuthType').is('AWS_IAM'), 'XUrl')).toBe('fail');
});

test('an alias that always stands for the newest version, with what it keeps ready', () => {
  const template = x('Function', {
    AutoPublishAlias: 'live',
    ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 2 },
  });
  expect(propertiesOf(template, 'AWS::Lambda::Version')).toEqual({ FunctionName: { Ref: 'X' } });
  expect(propertiesOf(template, 'AWS::Lambda::Alias', 'XAliaslive')).toMatchObject({
    Name: 'live',
    FunctionVersion: { 'Fn::GetAtt': ['XVersion', 'Version'] },
    ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 2 },
  });
});

test('outcomes go to what is named, or to what is made, and the role may send them', () => {
  const template = x('Function', {
    EventInvokeConfig: {
      MaximumRetryAttempts: 1,
      DestinationConfig: { OnSuccess: { Type: 'SQS' }, OnFailure: { Type: 'Lambda', Destination: 'f' } },
    },
  });
  expect(idsOf(template, 'AWS::SQS::Queue')).toEqual(['XEventInvokeConfigOnSuccessQueue']);
  expect(propertiesOf(template, 'AWS::Lambda::EventInvokeConfig')).toMatchObject({
    Qualifier: '$LATEST',
    MaximumRetryAttempts: 1,
    DestinationConfig: {
      OnSuccess: { Destination: { 'Fn::GetAtt': ['XEventInvokeConfigOnSuccessQueue', 'Arn'] } },
      OnFailure: { Destination: 'f' },
    },
  });
  const role = JSON.stringify(propertiesOf(template, 'AWS::IAM::Role'));
  expect(role).toContain('sqs:SendMessage');
  expect(role).toContain('lambda:InvokeFunction');
  expect(reported(template, 'AWS::SQS::Queue', '/Properties/KmsMasterKeyId')).toBe(
    'X/Properties/EventInvokeConfig/DestinationConfig/OnSuccess',
  );
});

test('the names that serverless templates use for what is made lead to it', () => {
  const template = serverless({
    F: { Type: 'AWS::Serverless::Function', Properties: { AutoPublishAlias: 'live' } },
    A: { Type: 'AWS::Serverless::Api', Properties: { StageName: 'Prod' } },
    H: { Type: 'AWS::Serverless::HttpApi' },
    T: {
      Type: 'T',
      Properties: {
        Version: { Ref: 'F.Version' },
        Alias: { 'Fn::GetAtt': ['F', 'Alias'] },
        Rest: { 'Fn::Sub': '${A}/stages/${A.Stage}' },
        Http: { 'Fn::Sub': ['${H.Stage}${V}', { V: { Ref: 'A.Stage' } }] },
        Other: { Ref: 'F.Other' },
        Plain: { 'Fn::Sub': 'a' },
      },
    },
  });
  expect(propertiesOf(template, 'T')).toEqual({
    Version: { Ref: 'FVersion' },
    Alias: { Ref: 'FAliaslive' },
    Rest: { 'Fn::Sub': '${A}/stages/${AProdStage}' },
    Http: { 'Fn::Sub': ['${HApiGatewayDefaultStage}${V}', { V: { Ref: 'AProdStage' } }] },
    Other: { Ref: 'F.Other' },
    Plain: { 'Fn::Sub': 'a' },
  });
  expect(isOpen(template, 'T', 'Version')).toBe(true);
});
