import { type JsonObject } from '../../template';
import { proveIsolation } from '../../lib/prove/prove';
import { objectAt } from '../../lib/prove/plain';
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

test('a call that no tag binds is open to every tenant, on what sessions reach and elsewhere', () => {
  const deletes = (Resource: unknown) =>
    brokenIn(prove({ more: [{ Action: 'dynamodb:DeleteItem', Resource }] }));
  const broken = ['dynamodb:DeleteItem: another tenant', 'dynamodb:DeleteItem: no tag'];
  expect(deletes({ 'Fn::GetAtt': ['Table', 'Arn'] })).toEqual(broken);
  expect(deletes('arn:aws:dynamodb:eu-central-1:111122223333:table/Other')).toEqual(broken);
  expect(brokenIn(prove({ more: [{ Action: 's3:Put*', Resource: '*' }] }))).toContain(
    's3:PutObject: another tenant',
  );
  expect(brokenIn(prove({ more: [{ Action: 'logs:PutLogEvents', Resource: '*' }] }))).toEqual([]);
});

test('what one tenant role opens of what only another is bound on is open, too', () => {
  const { Sessions } = objectAt(template(), 'Resources') as { Sessions: JsonObject };
  const policies = [
    {
      PolicyName: 'p',
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', NotAction: 's3:*', Resource: { 'Fn::GetAtt': ['Table', 'Arn'] } },
      },
    },
  ];
  const more = {
    ...Sessions,
    Properties: { ...objectAt(Sessions, 'Properties'), Policies: policies },
  };
  const stack = { name: 'Shop', account: '111122223333', region: 'eu-central-1' };
  const Resources = { ...objectAt(template(), 'Resources'), More: more };
  const proof = proveIsolation([{ ...stack, template: { Resources } }]);
  expect(brokenIn(proof)).toContain('dynamodb:UpdateItem: another tenant');
  expect(
    proof.rows.filter(({ cells }) => cells.some(({ holds }) => !holds)).map(({ role }) => role),
  ).toContain('Shop/More');
  expect(proof.notes).toContainEqual(
    expect.stringContaining('Shop/More is asked for what others reach alone'),
  );
});

test('a bucket is asked to be listed, and its objects for all the rest', () => {
  const asked = prove({ more: [{ Action: 's3:*', Resource: '*' }] }).rows.filter(({ resource }) =>
    resource.startsWith('arn:aws:s3:::Shop-Bucket'),
  );
  const lists = asked.filter(({ action }) => action === 's3:ListBucket').map(({ resource }) => resource);
  const reads = asked.filter(({ action }) => action === 's3:PutObject').map(({ resource }) => resource);
  expect([new Set(lists), new Set(reads)]).toEqual([
    new Set(['arn:aws:s3:::Shop-Bucket']),
    new Set(['arn:aws:s3:::Shop-Bucket/tenant-1/x']),
  ]);
});
