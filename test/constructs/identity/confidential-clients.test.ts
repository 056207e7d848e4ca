import { Duration, Stack } from 'aws-cdk-lib';
import { permissions } from '../../../runtime/rotation-client-secret/contract';
import { SecureUserPool } from '../../../lib';
import { refuses } from '../../refuses';
import { codeOf, env, newApp, only, templateOf } from '../synth';
import { fullStack, urls } from './full-pool';
import { objections } from './objections';

function pool() {
  const stack = new Stack(newApp(), 'Stack', { env });
  const users = new SecureUserPool(stack, 'Users');
  users.addApiScopes('Orders', { identifier: 'orders', scopes: { read: 'Read orders' } });
  return { stack, users };
}
const template = templateOf(fullStack());
const client = (id: string) => only(template, 'AWS::Cognito::UserPoolClient', `UsersPool${id}`);

test('a server signs people in by code with a secret, and its sessions last a day', () => {
  expect(client('Web')).toMatchObject({
    AllowedOAuthFlows: ['code'],
    ExplicitAuthFlows: ['ALLOW_USER_AUTH'],
    GenerateSecret: true,
    AccessTokenValidity: 10,
    IdTokenValidity: 10,
    RefreshTokenValidity: 1440,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
    EnableTokenRevocation: true,
    WriteAttributes: ['family_name', 'given_name', 'locale'],
  });
});

test('a machine gets tokens for itself with the scopes that it names, and nobody signs in by it', () => {
  expect(client('Nightly')).toMatchObject({
    AllowedOAuthFlows: ['client_credentials'],
    AllowedOAuthScopes: ['orders/read'],
    ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
    GenerateSecret: true,
    AccessTokenValidity: 10,
    RefreshTokenValidity: 60,
    EnableTokenRevocation: true,
    ReadAttributes: ['locale'],
    WriteAttributes: ['locale'],
  });
  expect(client('Nightly')).not.toHaveProperty('CallbackURLs');
});

test('each secret is made in the vault, under the key of the pool, and changes every 30 days from the deployment on', () => {
  const secret = only(template, 'AWS::SecretsManager::Secret', 'UsersClientSecretsWeb');
  expect(secret).toMatchObject({
    KmsKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^UsersKey/), 'Arn'] },
    GenerateSecretString: {
      GenerateStringKey: 'clientSecret',
      PasswordLength: 48,
      ExcludePunctuation: true,
      SecretStringTemplate: {
        'Fn::Join': ['', ['{"clientId":"', { Ref: expect.stringMatching(/^UsersPoolWeb/) }, '"}']],
      },
    },
  });
  expect(only(template, 'AWS::SecretsManager::RotationSchedule', 'UsersClientSecretsWeb')).toMatchObject({
    RotationRules: { AutomaticallyAfterDays: 30 },
    RotateImmediatelyOnUpdate: true,
  });
});

refuses('IDN-01', 'a secret of a client a place in the template: no attribute, no output, no value', () => {
  const ways =
    /"ClientSecret"|"SecretString"|resolve:secretsmanager|DescribeUserPoolClient|AwsCustomResource/;
  expect(ways.exec(JSON.stringify(template))?.[0]).toBeUndefined();
});

test('one function rotates all secrets of a pool, with the permissions of its contract on these secrets alone', () => {
  const functions = Object.values(template.Resources).filter(
    ({ Type, Properties }) =>
      Type === 'AWS::Lambda::Function' && JSON.stringify(Properties).includes('TOKEN_ENDPOINT'),
  );
  expect(functions).toHaveLength(1);
  expect(JSON.stringify(functions[0]?.Properties.Environment)).toMatch(
    /"https:\/\/u[0-9a-f]{10}-.*\/oauth2\/token"/,
  );
  const policy = only(template, 'AWS::IAM::ManagedPolicy', 'UsersClientSecretsRotation');
  const { Statement } = Object(policy.PolicyDocument);
  expect(Statement).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        Action: [...permissions.secret],
        Resource: [
          { Ref: expect.stringMatching(/^UsersClientSecretsNightly/) },
          { Ref: expect.stringMatching(/^UsersClientSecretsWeb/) },
        ],
      }),
      expect.objectContaining({
        Action: [...permissions.userPool],
        Resource: { 'Fn::GetAtt': [expect.stringMatching(/^UsersPool/), 'Arn'] },
      }),
    ]),
  );
});

test('the vault alone may run the rotation, for the secret that is its own', () => {
  const permission = only(template, 'AWS::Lambda::Permission', 'UsersClientSecretsRotationWeb');
  expect(permission).toMatchObject({
    Principal: 'secretsmanager.amazonaws.com',
    SourceArn: { Ref: expect.stringMatching(/^UsersClientSecretsWeb/) },
    SourceAccount: env.account,
  });
});

refuses('IDN-01', 'a machine without a scope, or with one that no API has', () => {
  const { users } = pool();
  expect(codeOf(() => users.addMachineClient('M', { scopes: [] }))).toBe('scope-missing');
  for (const scope of ['orders/*', 'openid', 'aws.cognito.signin.user.admin', 'other/read']) {
    expect([scope, codeOf(() => users.addMachineClient('M', { scopes: [scope] }))]).toEqual([
      scope,
      'scope-unknown',
    ]);
  }
});

refuses('IDN-03', 'sessions of a server beyond 30 days and tokens of any client beyond 15 minutes', () => {
  const { users } = pool();
  const sessionDuration = Duration.hours(30 * 24 + 1);
  expect(codeOf(() => users.addServerClient('S', { ...urls, sessionDuration }))).toBe(
    'token-validity-refused',
  );
  const tokenValidity = Duration.minutes(16);
  expect(codeOf(() => users.addServerClient('S', { ...urls, tokenValidity }))).toBe('token-validity-refused');
  expect(codeOf(() => users.addMachineClient('M', { scopes: ['orders/read'], tokenValidity }))).toBe(
    'token-validity-refused',
  );
});

test('a server may keep its sessions for 30 days, which the gate tells only to who asks strictly', () => {
  const { stack, users } = pool();
  users.addServerClient('S', { ...urls, sessionDuration: Duration.days(30) });
  expect(objections(stack)).toContain('PC-COG-48');
});
