import {
  contextOf,
  decide,
  type Caller,
  type Policies,
  readPolicy,
} from '../../../../template/policy/evaluation';
import { type Json } from '../../../../template/json-value';

const account = '111122223333';
const role: Caller = {
  kind: 'role',
  account,
  arn: `arn:aws:iam::${account}:role/App`,
  session: `arn:aws:sts::${account}:assumed-role/App/one`,
};
const identity = (statement: Json) =>
  readPolicy('identity', { Version: '2012-10-17', Statement: statement }, 'identity');
const resource = (statement: Json) =>
  readPolicy('resource', { Version: '2012-10-17', Statement: statement }, 'resource');
const key = `arn:aws:kms:eu-central-1:${account}:key/one`;

function ask(
  policies: Policies,
  context: Record<string, string> = {},
  resourceAccount = account,
  caller = role,
) {
  return decide(
    { caller, action: 'kms:Decrypt', resource: key, resourceAccount, context: contextOf(caller, context) },
    policies,
  );
}

const mayDecrypt = identity({ Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' });
const opened = resource({ Effect: 'Allow', Principal: { AWS: account }, Action: 'kms:*', Resource: '*' });

test('a key that does not open itself to its account is closed to the policies of the account', () => {
  const silent = resource([]);
  expect(ask({ identity: [mayDecrypt], resource: silent }).outcome).toBe('implicitly denied');
  expect(ask({ identity: [mayDecrypt], resource: opened }).outcome).toBe('allowed');
  expect(ask({ resource: opened }).outcome).toBe('implicitly denied');
});

test('a key that names a role needs no policy of the role, but the session policy limits it', () => {
  const named = resource({
    Effect: 'Allow',
    Principal: { AWS: role.arn },
    Action: 'kms:Decrypt',
    Resource: '*',
  });
  expect(ask({ resource: named }).outcome).toBe('allowed');
  expect(ask({ resource: named, session: [] }).outcome).toBe('implicitly denied');
});

test('a Deny anywhere decides, also against a grant', () => {
  const grants = [{ name: 'grant', grantee: role.arn, operations: ['Decrypt'] }];
  const deny = resource({ Effect: 'Deny', Principal: '*', Action: 'kms:Decrypt', Resource: '*' });
  expect(ask({ resource: resource([]), grants }).outcome).toBe('allowed');
  expect(ask({ resource: deny, grants }).outcome).toBe('explicitly denied');
});

test('a variable of a tag that the caller does not have matches nothing, and neither does one in an old version', () => {
  const own = (version: string) =>
    readPolicy(
      'identity',
      {
        Version: version,
        Statement: {
          Effect: 'Allow',
          Action: 'kms:Decrypt',
          Resource: '*',
          Condition: { StringEquals: { 'kms:EncryptionContext:tenant': '${aws:PrincipalTag/tenant}' } },
        },
      },
      'identity',
    );
  const context = { 'aws:PrincipalTag/tenant': 'tenant-1', 'kms:EncryptionContext:tenant': 'tenant-1' };
  const policies = (version: string) => ({ identity: [own(version)], resource: opened });
  expect(ask(policies('2012-10-17'), context).outcome).toBe('allowed');
  expect(ask(policies('2008-10-17'), context).outcome).toBe('implicitly denied');
  expect(
    ask(policies('2012-10-17'), { ...context, 'kms:EncryptionContext:tenant': 'tenant-10' }).outcome,
  ).toBe('implicitly denied');
  expect(ask(policies('2012-10-17'), { 'kms:EncryptionContext:tenant': 'tenant-1' }).outcome).toBe(
    'implicitly denied',
  );
});

test('another account needs both its own policy and that of the resource', () => {
  const other = '444455556666';
  expect(ask({ identity: [mayDecrypt], resource: opened }, {}, other).outcome).toBe('allowed');
  expect(ask({ resource: opened }, {}, other).outcome).toBe('implicitly denied');
  expect(ask({ identity: [mayDecrypt] }, {}, other).outcome).toBe('implicitly denied');
});
