import { App, Duration, Stack } from 'aws-cdk-lib';
import { CfnUserPool, CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { CfnBucket, CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import { type IConstruct } from 'constructs';
import { ImmutableLogArchive, SecureUserPool, Waiver } from '../../lib';
import { rules } from '../../rules';
import { evaluate } from '../../rules/evaluate';
import { parseTemplates } from '../../template';
import { refuses } from '../refuses';
import { acknowledgements, env, newApp, templateOf } from './synth';

/** The rules that object to a stack with both constructs, after somebody has had their way with it. */
function objecting(weaken: (stack: Stack) => void = () => undefined, app = newApp()): string[] {
  const stack = new Stack(app, 'Stack', { env });
  new ImmutableLogArchive(stack, 'Archive');
  new SecureUserPool(stack, 'Users').addBrowserClient('App', {
    callbackUrls: ['https://app.example.com/cb'],
    logoutUrls: ['https://app.example.com/'],
  });
  weaken(stack);
  return objectingTo(stack);
}

function objectingTo(stack: Stack): string[] {
  const parameters = { 'AWS::AccountId': stack.account };
  const [template] = parseTemplates(JSON.stringify(templateOf(stack)), { parameters });
  if (template === undefined) throw new Error('no template');
  const found = [...evaluate(template, rules)].filter(({ outcome }) => outcome !== 'pass');
  return [...new Set(found.map(({ ruleId }) => ruleId))].sort();
}

/** Overrides a property of the first resource of a kind. */
function override<T extends IConstruct & { addPropertyOverride(path: string, value: unknown): void }>(
  is: (x: unknown) => x is T,
  path: string,
  value: unknown,
) {
  return (stack: Stack) =>
    stack.node
      .findAll()
      .find((node) => is(node))
      ?.addPropertyOverride(path, value);
}
const pool = (path: string, value: unknown) => override(CfnUserPool.isCfnUserPool, path, value);
const client = (path: string, value: unknown) => override(CfnUserPoolClient.isCfnUserPoolClient, path, value);
const bucket = (path: string, value: unknown) => override(CfnBucket.isCfnBucket, path, value);
const policy = (path: string, value: unknown) => override(CfnBucketPolicy.isCfnBucketPolicy, path, value);

/** What strict asks for and this environment alone cannot give: it accepts the same in cdk.json. */
const known = ['PC-COG-37', 'PC-S3-37'];

test.each([
  ["CDK's recommended flags", newApp],
  ['no flag at all', () => new App({ analyticsReporting: false })],
])('the constructs pass every rule but those that the environment accepts, with %s', (_, app) => {
  expect(objecting(undefined, app())).toEqual(known);
});

refuses('IDN-01', 'a client that takes tokens by the implicit grant', () => {
  expect(objecting(client('AllowedOAuthFlows', ['code', 'implicit']))).toContain('PC-COG-41');
});
refuses('IDN-02', 'a pool whose second factor may be an SMS', () => {
  expect(objecting(pool('EnabledMfas', ['SOFTWARE_TOKEN_MFA', 'SMS_MFA']))).toContain('PC-COG-02');
});
refuses('IDN-02', 'a pool whose second factor is optional', () => {
  expect(objecting(pool('MfaConfiguration', 'OPTIONAL'))).toContain('PC-COG-01');
});
refuses('IDN-03', 'access tokens of an hour', () => {
  expect(objecting(client('AccessTokenValidity', 60))).toContain('PC-COG-46');
});
refuses('IDN-07', 'passkeys that do not verify their user', () => {
  expect(objecting(pool('WebAuthnUserVerification', 'preferred'))).toContain('PC-COG-17');
});
refuses('DAT-02', 'an archive without a key of the customer', () => {
  const encryption = {
    ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
  };
  const stack = new Stack(newApp(), 'Stack', { env });
  new ImmutableLogArchive(stack, 'Archive');
  bucket('BucketEncryption', encryption)(stack);
  const parameters = { 'AWS::AccountId': stack.account };
  const [template] = parseTemplates(JSON.stringify(templateOf(stack)), { parameters });
  const findings = template === undefined ? [] : [...evaluate(template, rules)];
  const archive = findings.filter(
    ({ ruleId, outcome, resource }) =>
      ruleId === 'PC-S3-24' && outcome === 'fail' && resource?.logicalId.startsWith('ArchiveBucket'),
  );
  expect(archive).toHaveLength(1);
});
refuses('DAT-03', 'an archive that answers plain HTTP', () => {
  expect(objecting(policy('PolicyDocument.Statement.0.Effect', 'Allow'))).toContain('PC-S3-02');
});
refuses('OPS-01', 'an archive whose lock an administrator can lift', () => {
  expect(objecting(bucket('ObjectLockConfiguration.Rule.DefaultRetention.Mode', 'GOVERNANCE'))).toContain(
    'PC-S3-17',
  );
});
refuses('OPS-01', 'an archive whose policy lets somebody delete', () => {
  expect(objecting(policy('PolicyDocument.Statement.2.Effect', 'Allow'))).toContain('PC-S3-45');
});

test('each loosening leaves waivers of the rules that it breaks, and of no others', () => {
  const because = Waiver.because('rehearsal', { owner: 'platform', expires: '2027-03-01' });
  const stack = new Stack(newApp(), 'Stack', { env });
  new ImmutableLogArchive(stack, 'Archive', { retention: Duration.days(30), shorterRetention: because });
  new SecureUserPool(stack, 'Users', { withoutDeletionProtection: because }).addBrowserClient('App', {
    callbackUrls: ['http://localhost:3000/cb'],
    logoutUrls: ['http://localhost:3000/'],
    localhostUrls: because,
  });
  const waived = [...acknowledgements(stack).keys()].flatMap(
    (id) => id.match(/^Portcullis::(.*)/)?.[1] ?? [],
  );
  expect(objectingTo(stack).filter((rule) => !known.includes(rule))).toEqual(waived.sort());
});
