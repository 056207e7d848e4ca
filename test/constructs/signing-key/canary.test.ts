import { Duration, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { EdgeOrigin } from '../../../lib';
import { jwksPath, signerEnvironment } from '../../../runtime/rotation-signing-key/contract';
import { refuses } from '../../refuses';
import { objections } from '../identity/objections';
import { codeOf, env, newApp, only, templateOf } from '../synth';
import { signingKey, signingStack } from './estate';

/**
 * What strict asks for beyond: a network, signed code, a queue where a deployment hears of the failure itself; a name for keys that
 * are not there yet; and of the bucket, a lock and a copy elsewhere.
 */
const known = ['PC-IAM-06', 'PC-LAM-13', 'PC-LAM-16', 'PC-LAM-19', 'PC-S3-21', 'PC-S3-37'];

test('a signing key passes every rule but those that an account has to answer', () => {
  expect(objections(signingStack(), 'Own').filter((rule) => !known.includes(rule))).toEqual([]);
});

refuses('IDN-06', 'a key that signs for longer than 90 days', () => {
  for (const rotateEvery of [Duration.days(91), Duration.days(0), Duration.hours(36)])
    expect(codeOf(() => signingStack({ rotateEvery }))).toBe('rotation-period-refused');
  expect(codeOf(() => signingStack({ rotateEvery: Duration.days(90) }))).toBeUndefined();
});

refuses('IDN-06', 'a key that would go before its last token is over', () => {
  const hurried = { rotateEvery: Duration.days(2), longestTokenLife: Duration.hours(24) };
  expect(codeOf(() => signingStack(hurried))).toBe('rotation-period-refused');
  expect(codeOf(() => signingStack({ ...hurried, longestTokenLife: Duration.minutes(5) }))).toBe(
    'rotation-period-refused',
  );
  const quick = { ...hurried, longestTokenLife: Duration.hours(1), longestCache: Duration.hours(1) };
  expect(codeOf(() => signingStack(quick))).toBeUndefined();
});

test.each([
  ['longestTokenLife', Duration.hours(25)],
  ['longestTokenLife', Duration.seconds(0)],
  ['longestTokenLife', Duration.millis(1500)],
  ['longestCache', Duration.seconds(59)],
  ['longestCache', Duration.days(8)],
])('%s of %s is refused', (prop, span) => {
  expect(codeOf(() => signingStack({ [prop]: span }))).toBe('rotation-period-refused');
});

test.each(['', 'Tokens', 'a/b', 'x'.repeat(65)])('the name %j is refused', (name) => {
  expect(codeOf(() => signingStack({ name }))).toBe('signing-key-name-refused');
});

test('the rotation runs every day and at the deployment, and knows who signs', () => {
  const template = templateOf(signingStack());
  expect(only(template, 'AWS::Events::Rule', 'Own')).toMatchObject({ ScheduleExpression: 'rate(1 day)' });
  const { Environment } = only(template, 'AWS::Lambda::Function', 'OwnRotationFunction');
  expect(Environment).toMatchObject({
    Variables: {
      SIGNING_KEY_NAME: 'tokens',
      ROTATE_SECONDS: '2592000',
      LONGEST_TOKEN_SECONDS: '900',
      LONGEST_CACHE_SECONDS: '86400',
      KEY_ACCOUNT: env.account,
      SIGNERS: { 'Fn::GetAtt': [expect.stringMatching(/^Issuer/), 'Arn'] },
    },
  });
});

test('another signer is another step of the deployment, so that the keys hear of it', () => {
  const step = (more: boolean) => {
    const stack = new Stack(newApp(), 'Stack', { env });
    const key = signingKey(stack);
    if (more) key.letRoleSign(roleOf(stack, 'More'));
    return only(templateOf(stack), 'Custom::RunAtDeployment')['Version'];
  };
  expect(step(true)).not.toEqual(step(false));
  expect(step(true)).toEqual(step(true));
});

test('a function that signs is told with which key, and may sign with keys of that name alone', () => {
  const stack = new Stack(newApp(), 'Stack', { env });
  const issuer = new LambdaFunction(stack, 'Function', {
    code: Code.fromInline('exports.handler = async () => undefined;'),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
  });
  signingKey(stack).letSign(issuer);
  const template = templateOf(stack);
  expect(only(template, 'AWS::Lambda::Function', 'Function')['Environment']).toEqual({
    Variables: { [signerEnvironment.name]: 'tokens', [signerEnvironment.longestLifeSeconds]: '900' },
  });
  expect(only(template, 'AWS::IAM::Policy', 'FunctionServiceRole')['PolicyDocument']).toMatchObject({
    Statement: [
      {
        Effect: 'Allow',
        Action: ['kms:DescribeKey', 'kms:Sign'],
        Condition: { StringEquals: { 'aws:ResourceTag/signing-key': 'tokens' } },
      },
    ],
  });
});

refuses('IDN-06', 'more signers than anybody could oversee', () => {
  const stack = new Stack(newApp(), 'Stack', { env });
  const key = signingKey(stack);
  const add = (count: number) => () => {
    for (let more = 0; more < count; more += 1) key.letRoleSign(roleOf(stack, `Role${more}`));
  };
  expect(codeOf(add(19))).toBeUndefined();
  expect(codeOf(() => key.letRoleSign(roleOf(stack, 'OneTooMany')))).toBe('signers-refused');
});

test('errors of the rotation raise an alarm, and so does its silence', () => {
  const template = templateOf(signingStack());
  const alarm = (prefix: string) => only(template, 'AWS::CloudWatch::Alarm', prefix);
  expect(alarm('OwnRotationFailed')).toMatchObject({
    MetricName: 'Errors',
    Threshold: 1,
    EvaluationPeriods: 1,
  });
  expect(alarm('OwnRotationMissing')).toMatchObject({
    MetricName: 'Invocations',
    ComparisonOperator: 'LessThanThreshold',
    ...{ Threshold: 1, EvaluationPeriods: 2, Period: 86_400, TreatMissingData: 'breaching' },
  });
});

test('the path of the public keys is where the rotation writes them', () => {
  const key = signingKey(new Stack(newApp(), 'Stack', { env }));
  expect(key.jwksPath).toBe(`/${jwksPath}`);
  expect(key.aliasName).toBe('alias/signing/tokens/active');
  expect(EdgeOrigin.bucket(key.jwksBucket)).toBeDefined();
});

function roleOf(stack: Stack, id: string): Role {
  return new Role(stack, id, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
}
