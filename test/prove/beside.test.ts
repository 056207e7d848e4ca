import { type JsonObject } from '../../template';
import { proveIsolation } from '../../lib/prove/prove';
import { codeOf } from '../constructs/synth';
import { brokenIn, prove, template } from './estate';

const stack = { name: 'Shop', account: '111122223333', region: 'eu-central-1' };
const everything = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 's3:Get*', Resource: '*' },
};

function proofWith(more: JsonObject, ofRole: JsonObject = {}) {
  const { Resources } = JSON.parse(JSON.stringify(template())) as {
    Resources: { Sessions: { Properties: JsonObject } };
  };
  const { Sessions } = Resources;
  const sessions = { ...Sessions, Properties: { ...Sessions.Properties, ...ofRole } };
  return proveIsolation([
    { ...stack, template: { Resources: { ...Resources, Sessions: sessions, ...more } } as JsonObject },
  ]);
}

test('a role with a managed policy that no template holds is refused: what it allows cannot be known', () => {
  const administrator = { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] };
  expect(codeOf(() => proofWith({}, administrator))).toBe('prove-unreadable');
});

test('a policy that stands beside its role counts, in each of the ways to attach one', () => {
  const role = { Ref: 'Sessions' };
  for (const [Type, of] of [
    ['AWS::IAM::RolePolicy', { RoleName: role }],
    ['AWS::IAM::Policy', { Roles: [role] }],
    ['AWS::IAM::ManagedPolicy', { Roles: [role] }],
  ] as const) {
    const proof = proofWith({ Beside: { Type, Properties: { PolicyDocument: everything, ...of } } });
    expect([Type, brokenIn(proof)]).toEqual([
      Type,
      expect.arrayContaining(['s3:GetObject: the resource of another']),
    ]);
  }
});

test('an action that no tag binds, on what sessions reach, is open to every tenant and shows', () => {
  const table = { 'Fn::GetAtt': ['Table', 'Arn'] };
  expect(brokenIn(prove({ more: [{ Action: 'dynamodb:DeleteItem', Resource: table }] }))).toEqual([
    'dynamodb:DeleteItem: another tenant',
    'dynamodb:DeleteItem: no tag',
  ]);
  expect(brokenIn(prove({ more: [{ Action: 's3:Put*', Resource: '*' }] }))).toContain(
    's3:PutObject: another tenant',
  );
  expect(brokenIn(prove({ more: [{ Action: 'dynamodb:DeleteItem', Resource: '*/table/Other' }] }))).toEqual(
    [],
  );
});
