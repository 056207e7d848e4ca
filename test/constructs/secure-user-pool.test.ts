import { Duration, type Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Key } from 'aws-cdk-lib/aws-kms';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { retentionDaysFor } from '../../constructs/logs/retention';
import { SecureUserPool, type SecureUserPoolProps } from '../../lib';
import { codeOf, only, synthesized } from './synth';

const pool = (props: (stack: Stack) => SecureUserPoolProps = () => ({})) =>
  synthesized((stack) => void new SecureUserPool(stack, 'Users', props(stack)));
const certificate = (stack: Stack) =>
  Certificate.fromCertificateArn(stack, 'Cert', 'arn:aws:acm:us-east-1:111111111111:certificate/1');

test('a second factor is required, and is an authenticator app or a passkey that verifies its user', () => {
  const properties = only(pool(), 'AWS::Cognito::UserPool');
  expect(properties).toMatchObject({
    MfaConfiguration: 'ON',
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    WebAuthnFactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
    WebAuthnUserVerification: 'required',
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
  });
});

test('nothing in the pool speaks of SMS', () => {
  expect(JSON.stringify(pool().Resources)).not.toMatch(/\bsms|phone/i);
});

test('only an administrator creates users, and an account is recovered by e-mail only', () => {
  expect(only(pool(), 'AWS::Cognito::UserPool')).toMatchObject({
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
  });
});

test('sign-ins of high and medium risk are blocked, and known-stolen passwords are refused', () => {
  const template = pool();
  expect(only(template, 'AWS::Cognito::UserPool')).toMatchObject({
    UserPoolTier: 'PLUS',
    UserPoolAddOns: {
      AdvancedSecurityMode: 'ENFORCED',
      AdvancedSecurityAdditionalFlows: { CustomAuthMode: 'ENFORCED' },
    },
  });
  expect(only(template, 'AWS::Cognito::UserPoolRiskConfigurationAttachment')).toMatchObject({
    ClientId: 'ALL',
    CompromisedCredentialsRiskConfiguration: { Actions: { EventAction: 'BLOCK' } },
    AccountTakeoverRiskConfiguration: {
      Actions: { HighAction: { EventAction: 'BLOCK' }, MediumAction: { EventAction: 'BLOCK' } },
    },
  });
});

test('sign-ins are logged for a year or the time that is given, under the key of the pool', () => {
  const key = { 'Fn::GetAtt': [expect.stringMatching(/^UsersKey/), 'Arn'] };
  const template = pool();
  expect(only(template, 'AWS::Logs::LogGroup')).toMatchObject({ RetentionInDays: 365, KmsKeyId: key });
  expect(only(template, 'AWS::Cognito::UserPool')).toMatchObject({ KeyConfiguration: { KmsKeyArn: key } });
  const longer = pool(() => ({ logRetention: Duration.days(500) }));
  expect(only(longer, 'AWS::Logs::LogGroup').RetentionInDays).toBe(545);
});

test('refuses to keep the logs of sign-ins for less than a year', () => {
  expect(codeOf(() => pool(() => ({ logRetention: Duration.days(364) })))).toBe('retention-too-short');
});

test('a retention longer than CloudWatch Logs offers means for ever', () => {
  expect(retentionDaysFor(Duration.days(365))).toBe(RetentionDays.ONE_YEAR);
  expect(retentionDaysFor(Duration.days(20_000))).toBe(RetentionDays.INFINITE);
});

test('the key lets the log group of this pool be written, by its name', () => {
  const template = pool();
  const { LogGroupName } = only(template, 'AWS::Logs::LogGroup');
  expect(LogGroupName).toMatch(/^\/aws\/vendedlogs\/cognito\/\S+$/);
  const arn = `arn:aws:logs:eu-central-1:111111111111:log-group:${String(LogGroupName)}`;
  expect(JSON.stringify(only(template, 'AWS::KMS::Key').KeyPolicy)).toContain(
    `"kms:EncryptionContext:aws:logs:arn":["${arn}"]`,
  );
});

test('passkeys are bound to the address of the sign-in', () => {
  const own = pool(() => ({ domainName: 'acme' }));
  expect(only(own, 'AWS::Cognito::UserPool').WebAuthnRelyingPartyID).toBe(
    'acme.auth.eu-central-1.amazoncognito.com',
  );
  expect(only(own, 'AWS::Cognito::UserPoolDomain')).toMatchObject({ Domain: 'acme', ManagedLoginVersion: 2 });
  const custom = pool((stack) => ({ domainName: 'auth.example.com', certificate: certificate(stack) }));
  expect(only(custom, 'AWS::Cognito::UserPool').WebAuthnRelyingPartyID).toBe('auth.example.com');
  expect(only(custom, 'AWS::Cognito::UserPoolDomain')).toMatchObject({
    Domain: 'auth.example.com',
    ManagedLoginVersion: 2,
  });
});

test('a pool without a domain of its own gets one that fits a passkey', () => {
  const { WebAuthnRelyingPartyID: host } = only(pool(), 'AWS::Cognito::UserPool');
  expect(host).toMatch(/^u[0-9a-f]{10}-111111111111\.auth\./);
  expect(String(host).length).toBeLessThanOrEqual(63);
});

test.each([
  ['a domain without its certificate', () => ({ domainName: 'auth.example.com' })],
  ['a certificate without its domain', (stack: Stack) => ({ certificate: certificate(stack) })],
  [
    "a label below Cognito's domain with a certificate",
    (stack: Stack) => ({ domainName: 'acme', certificate: certificate(stack) }),
  ],
])('refuses %s', (_, props) => {
  expect(codeOf(() => pool(props))).toBe('sign-in-domain-unclear');
});

test('a key that is given is used for the users and for the logs', () => {
  const arn = 'arn:aws:kms:eu-central-1:111111111111:key/1234';
  const template = pool((stack) => ({ encryptionKey: Key.fromKeyArn(stack, 'Given', arn) }));
  expect(only(template, 'AWS::Cognito::UserPool')).toMatchObject({ KeyConfiguration: { KmsKeyArn: arn } });
  expect(only(template, 'AWS::Logs::LogGroup').KmsKeyId).toBe(arn);
});
