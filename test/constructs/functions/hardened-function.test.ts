import { Duration, Stack } from 'aws-cdk-lib';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { Key } from 'aws-cdk-lib/aws-kms';
import { CfnLogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import {
  hardenedFunction,
  type HardenedFunctionOptions,
} from '../../../constructs/functions/hardened-function';
import { refuses } from '../../refuses';
import { objections } from '../identity/objections';
import { codeOf, env, newApp, only, templateOf } from '../synth';

function functionStack(options: (stack: Stack) => Partial<HardenedFunctionOptions> = () => ({})): Stack {
  const stack = new Stack(newApp(), 'Stack', { env });
  hardenedFunction(stack, 'Subject', {
    runtime: 'authorizer',
    description: 'a function of the tests',
    environment: { TABLE: 'orders' },
    encryptionKey: new Key(stack, 'Key', { enableKeyRotation: true }),
    retention: RetentionDays.ONE_YEAR,
    timeout: Duration.seconds(5),
    memorySize: 256,
    permissions: [
      {
        actions: ['dynamodb:GetItem'],
        resources: ['arn:aws:dynamodb:eu-central-1:111111111111:table/orders'],
      },
    ],
    ...options(stack),
  });
  return stack;
}

/** What `strict` asks for and the environment has to accept: see docs/decisions/0008-runtime-code.md. */
const known = ['PC-LAM-13', 'PC-LAM-16', 'PC-LAM-19'];
const weakened = (path: string, value: unknown): string[] => {
  const stack = functionStack();
  stack.node
    .findAll()
    .find((node) => CfnFunction.isCfnFunction(node))
    ?.addPropertyOverride(path, value);
  return objections(stack).filter((rule) => !known.includes(rule));
};

test('a function passes every rule but the three that its environment has to accept', () => {
  expect(objections(functionStack()).filter((rule) => !rule.startsWith('PC-KMS'))).toEqual(known);
});

test('with a queue for dead letters it keeps what failed, and may send there and nowhere else', () => {
  const stack = functionStack((scope) => ({ deadLetters: new Queue(scope, 'Queue') }));
  expect(objections(stack)).not.toContain('PC-LAM-13');
  const statements = JSON.stringify(only(templateOf(stack), 'AWS::IAM::ManagedPolicy'));
  expect(statements).toContain(
    '"Action":"sqs:SendMessage","Effect":"Allow","Resource":{"Fn::GetAtt":["Queue',
  );
});

test('its role may do what it was given, write its own log and its traces, and nothing is added later', () => {
  const stack = functionStack();
  const { PolicyDocument } = only(templateOf(stack), 'AWS::IAM::ManagedPolicy');
  const ownLog = { 'Fn::GetAtt': [expect.stringMatching(/^SubjectLog/), 'Arn'] };
  const table = 'arn:aws:dynamodb:eu-central-1:111111111111:table/orders';
  expect(PolicyDocument).toEqual({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: ownLog },
      { Effect: 'Allow', Action: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'], Resource: '*' },
      { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: table },
    ],
  });
  expect(Object.values(templateOf(stack).Resources).map(({ Type }) => Type)).not.toContain(
    'AWS::IAM::Policy',
  );
});

test('it runs on Node 24 with the code of the folder that was named', () => {
  const { Runtime, Architectures, Code } = only(templateOf(functionStack()), 'AWS::Lambda::Function');
  const other = only(templateOf(functionStack(() => ({ runtime: 'pre-token' }))), 'AWS::Lambda::Function');
  expect([Runtime, Architectures]).toEqual(['nodejs24.x', ['arm64']]);
  expect(Code).toEqual(only(templateOf(functionStack()), 'AWS::Lambda::Function').Code);
  expect(Code).not.toEqual(other.Code);
});

test('code that was never built is said to be missing, and where', () => {
  expect(codeOf(() => functionStack(() => ({ runtime: 'nothing' })))).toBe('runtime-code-missing');
});

refuses('DAT-02', 'a function whose environment has no key of the customer', () => {
  expect(weakened('KmsKeyArn', undefined)).toContain('PC-LAM-18');
});
refuses('OPS-01', 'a function that logs where nobody keeps it, or a log that goes with it', () => {
  expect(weakened('LoggingConfig.LogGroup', undefined)).toContain('PC-LAM-22');
  const stack = functionStack();
  const group = stack.node.findAll().find((node) => CfnLogGroup.isCfnLogGroup(node));
  group?.addPropertyOverride('DeletionProtectionEnabled', false);
  expect(objections(stack)).toContain('PC-LOG-08');
});
refuses('NET-02', 'a function that may take every copy of the account', () => {
  expect(weakened('ReservedConcurrentExecutions', undefined)).toContain('PC-LAM-21');
});
refuses('OPS-02', 'a function that does not trace', () => {
  expect(weakened('TracingConfig.Mode', 'PassThrough')).toContain('PC-LAM-14');
});
