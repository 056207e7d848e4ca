import { Duration, Stack } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import * as postAuthentication from '../../../runtime/post-authentication/contract';
import * as preToken from '../../../runtime/pre-token/contract';
import { settingsFrom } from '../../../runtime/pre-token/handler';
import { SecureUserPool, Waiver } from '../../../lib';
import { refuses } from '../../refuses';
import { codeOf, env, newApp, only, templateOf } from '../synth';
import { fullPool, fullStack, urls } from './full-pool';
import { objections, waived } from './objections';

const template = templateOf(fullStack());
const guard = 'UsersPrivilegeGuard';
const literal = (value: unknown) => String(value ?? '');

function settings(of: ReturnType<typeof templateOf>) {
  const { Variables } = Object(only(of, 'AWS::Lambda::Function', `${guard}PreToken`).Environment);
  return settingsFrom({ ...Variables, FACTOR_TABLE: 'T', PRIVILEGES: literal(Variables.PRIVILEGES) });
}

test('the pool calls both handlers, and the one before tokens for machines too', () => {
  const arn = (id: string) => ({
    'Fn::GetAtt': [expect.stringMatching(new RegExp(`^${guard}${id}`)), 'Arn'],
  });
  expect(only(template, 'AWS::Cognito::UserPool').LambdaConfig).toEqual({
    PostAuthentication: arn('PostAuthentication'),
    PreTokenGenerationConfig: { LambdaArn: arn('PreToken'), LambdaVersion: 'V3_0' },
  });
});

test('the handler knows every group and the longest session, whenever they were declared', () => {
  const stack = new Stack(newApp(), 'Stack', { env });
  const users = fullPool(stack);
  users.addPrivilegedGroup('Auditors');
  users.addServerClient('Long', { ...urls, sessionDuration: Duration.days(20) });
  expect(settings(templateOf(stack))).toMatchObject({
    privileges: {
      ordinary: ['Staff'],
      privileged: { Administrators: ['orders/refund'], Auditors: [] },
      userAdmin: false,
    },
    longestRefreshSeconds: 20 * 86_400,
  });
  expect(settings(template).longestRefreshSeconds).toBe(86_400);
});

test('tokens keep the scope that edits their user where a client was given it, with the reason', () => {
  const stack = new Stack(newApp(), 'Stack', { env });
  const because = Waiver.because('profile pages of our own', { owner: 'platform', expires: '2027-03-01' });
  fullPool(stack).addBrowserClient('Profile', { ...urls, userAdminScope: because });
  expect(settings(templateOf(stack)).privileges.userAdmin).toBe(true);
});

test.each([
  ['PreToken', preToken.permissions],
  ['PostAuthentication', postAuthentication.permissions],
])(
  'the handler %s has the permissions of its contract, on this table and this pool alone',
  (id, permissions) => {
    const statements = (prefix: string) =>
      Object.entries(template.Resources)
        .filter(([name, { Type }]) => Type === 'AWS::IAM::ManagedPolicy' && name.startsWith(prefix))
        .flatMap(([, { Properties }]) => Object(Properties.PolicyDocument).Statement);
    const all = JSON.stringify(statements(`${guard}${id}`));
    const allowed = all.match(/(?:cognito-idp|dynamodb):[\w*]+/g);
    expect(new Set(allowed)).toEqual(new Set(Object.values(permissions).flat()));
    for (const { Action, Resource } of statements(`${guard}${id}`)) {
      if (/dynamodb:/.test(Action)) expect(JSON.stringify(Resource)).toContain(`${guard}Factors`);
      if (/cognito/.test(Action)) expect(JSON.stringify(Resource)).toMatch(/"UsersPool[^"]*","Arn"/);
    }
  },
);

refuses('IDN-02', 'the handler that decides a way to write what it decides by', () => {
  const all = JSON.stringify(template.Resources);
  expect(all.match(/dynamodb:(?:UpdateItem|PutItem|BatchWriteItem|DeleteItem)/g)).toEqual([
    'dynamodb:UpdateItem',
  ]);
  const writer = only(template, 'AWS::IAM::ManagedPolicy', `${guard}PostAuthenticationPolicy`);
  expect(JSON.stringify(writer)).toContain('dynamodb:UpdateItem');
});

test('the record is encrypted under the key of the pool, restorable, and kept', () => {
  expect(only(template, 'AWS::DynamoDB::Table')).toMatchObject({
    KeySchema: [{ AttributeName: 'user', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
  });
});

test('without a privileged group there is neither handler nor record', () => {
  const stack = new Stack(newApp(), 'Stack', { env });
  new SecureUserPool(stack, 'Users').addGroup('Staff');
  expect(JSON.stringify(templateOf(stack))).not.toMatch(/AWS::Lambda|AWS::DynamoDB/);
});

refuses('IDN-02', 'groups of a name that is taken or not allowed, and scopes that no API has', () => {
  const users = fullPool(new Stack(newApp(), 'Stack', { env }));
  for (const name of ['Staff', '', 'a b', '1st', 'x'.repeat(65), '__proto__']) {
    expect([name, codeOf(() => users.addPrivilegedGroup(name))]).toEqual([name, 'group-name-refused']);
    expect([name, codeOf(() => users.addGroup(name))]).toEqual([name, 'group-name-refused']);
  }
  expect(codeOf(() => users.addPrivilegedGroup('New', { scopes: ['orders/all'] }))).toBe('scope-unknown');
});

test('an administrator who recovers authenticators may do that alone', () => {
  const stack = new Stack(newApp(), 'Stack', { env });
  const users = fullPool(stack);
  users.grantFactorRecovery(
    new Role(stack, 'Helpdesk', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') }),
  );
  const policy = JSON.stringify(only(templateOf(stack), 'AWS::IAM::Policy', 'Helpdesk'));
  expect(policy.match(/(?:cognito-idp|dynamodb|kms):\w+/g)?.sort()).toEqual([
    'cognito-idp:AdminSetUserMFAPreference',
    'cognito-idp:AdminUserGlobalSignOut',
    'dynamodb:DeleteItem',
  ]);
});

test('a pool that goes with its stack takes its record along, by the same waiver', () => {
  const because = Waiver.because('rehearsal', { owner: 'platform', expires: '2027-03-01' });
  const stack = fullStack({ withoutDeletionProtection: because });
  const strict = ['PC-COG-37', 'PC-DDB-11', 'PC-LAM-13', 'PC-LAM-16', 'PC-LAM-19'];
  expect(objections(stack).filter((rule) => !strict.includes(rule))).toEqual(waived(stack));
});
