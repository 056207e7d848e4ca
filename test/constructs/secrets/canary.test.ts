import { Duration, type Stack } from 'aws-cdk-lib';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { CfnResourcePolicy, CfnRotationSchedule, CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { type IConstruct } from 'constructs';
import { SecretRotation } from '../../../lib';
import { refuses } from '../../refuses';
import { objections } from '../identity/objections';
import { codeOf, env, only, templateOf } from '../synth';
import { endpoint, fullVault, vaultStack } from './vault';

/** What strict asks for beyond a stack like this: a VPC, signed code, a queue for what failed. */
const known = ['PC-LAM-13', 'PC-LAM-16', 'PC-LAM-19'];

function objecting(weaken: (stack: Stack) => void = () => undefined): string[] {
  const stack = vaultStack();
  weaken(stack);
  return objections(stack).filter((rule) => !known.includes(rule));
}

type Definition = IConstruct & { addPropertyOverride(path: string, value: unknown): void };
const override =
  <T extends Definition>(is: (x: unknown) => x is T, path: string, value: unknown) =>
  (stack: Stack) => {
    const found = stack.node.findAll().find((node): node is T => is(node));
    expect(found).toBeDefined();
    found?.addPropertyOverride(path, value);
  };

test('a vault with everything passes every rule but those that an account has to answer', () => {
  expect(objecting()).toEqual([]);
});

refuses(
  'IDN-06',
  'a secret that rotates less often than every 90 days, in the construct and in the gate',
  () => {
    for (const rotateEvery of [Duration.days(91), Duration.days(0), Duration.hours(36)])
      expect(codeOf(() => vaultStack({ rotateEvery }))).toBe('rotation-period-refused');
    expect(codeOf(() => vaultStack({ rotateEvery: Duration.days(90) }))).toBeUndefined();
    const rarely = override(
      CfnRotationSchedule.isCfnRotationSchedule,
      'RotationRules.AutomaticallyAfterDays',
      91,
    );
    expect(objecting(rarely)).toContain('PC-SM-02');
  },
);
refuses('DAT-06', 'a secret that is not under a key of the customer, or whose copy is not', () => {
  expect(objecting(override(CfnSecret.isCfnSecret, 'KmsKeyId', undefined))).toContain('PC-SM-05');
  const copy = override(CfnSecret.isCfnSecret, 'ReplicaRegions.0.KmsKeyId', undefined);
  expect(objecting(copy)).toContain('PC-SM-06');
});
refuses('DAT-06', 'a secret whose value stands in the template', () => {
  expect(
    objecting(override(CfnSecret.isCfnSecret, 'SecretString', 'correct-horse-battery-staple')),
  ).toContain('PC-SM-03');
});
refuses('DAT-06', 'a policy that lets somebody in', () => {
  const policy = override(
    CfnResourcePolicy.isCfnResourcePolicy,
    'ResourcePolicy.Statement.0.Effect',
    'Allow',
  );
  expect(objecting(policy)).not.toEqual([]);
});
refuses('IDN-06', 'an alarm of failed rotations that nobody hears', () => {
  expect(objecting(override(CfnAlarm.isCfnAlarm, 'AlarmActions', undefined))).not.toEqual([]);
});

test('the policy refuses other accounts, plain http, and other networks to all but the rotation', () => {
  const { ResourcePolicy } = only(templateOf(vaultStack()), 'AWS::SecretsManager::ResourcePolicy');
  expect(ResourcePolicy).toMatchObject({
    Statement: [
      { Effect: 'Deny', Condition: { StringNotEquals: { 'aws:PrincipalAccount': '111111111111' } } },
      { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      {
        Effect: 'Deny',
        Condition: {
          StringNotEquals: { 'aws:SourceVpce': [endpoint] },
          ArnNotEquals: { 'aws:PrincipalArn': { 'Fn::GetAtt': [expect.stringMatching(/Role/), 'Arn'] } },
        },
      },
    ],
  });
});

test('a function of your own rotates the secret, and is permitted to', () => {
  const stack = vaultStack();
  const own = new LambdaFunction(stack, 'Own', {
    code: Code.fromInline('exports.handler = async () => undefined;'),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
  });
  stack.node.tryRemoveChild('Vault');
  stack.node.tryRemoveChild('OnCall');
  stack.node.tryRemoveChild('There');
  fullVault(stack, { rotation: SecretRotation.byFunction(own) });
  const template = templateOf(stack);
  expect(only(template, 'AWS::SecretsManager::RotationSchedule')['RotationLambdaARN']).toEqual({
    'Fn::GetAtt': [expect.stringMatching(/^Own/), 'Arn'],
  });
  const { PolicyDocument } = only(template, 'AWS::IAM::Policy');
  expect(JSON.stringify(PolicyDocument)).toMatch('secretsmanager:PutSecretValue');
  expect(
    Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::Lambda::Function'),
  ).toHaveLength(1);
});

test('a reader may read the secret and nothing else', () => {
  const stack = vaultStack();
  const reader = new Role(stack, 'Reader', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  stack.node.tryRemoveChild('Vault');
  stack.node.tryRemoveChild('OnCall');
  stack.node.tryRemoveChild('There');
  fullVault(stack).grantRead(reader);
  const template = templateOf(stack);
  const said = JSON.stringify(only(template, 'AWS::IAM::Policy')['PolicyDocument']);
  expect(new Set(said.match(/(?:secretsmanager|kms):\w+(?=")/g))).toEqual(
    new Set(['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret']),
  );
  expect(only(template, 'AWS::KMS::Key')['KeyPolicy']).toMatchObject({
    Statement: expect.arrayContaining([
      expect.objectContaining({
        Action: 'kms:Decrypt',
        Principal: { AWS: { 'Fn::GetAtt': [expect.stringMatching(/^Reader/), 'Arn'] } },
        Condition: { StringEquals: { 'kms:ViaService': `secretsmanager.${env.region}.amazonaws.com` } },
      }),
    ]),
  });
});

test('the alarm is raised by one error of the function that rotates', () => {
  expect(only(templateOf(vaultStack()), 'AWS::CloudWatch::Alarm')).toMatchObject({
    Namespace: 'AWS/Lambda',
    MetricName: 'Errors',
    Dimensions: [{ Name: 'FunctionName', Value: { Ref: expect.stringMatching(/^VaultRotation/) } }],
    Statistic: 'Sum',
    Threshold: 1,
    EvaluationPeriods: 1,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
  });
});
