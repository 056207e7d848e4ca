import { refuses } from '../refuses';
import { cellOf, elsewhere, policy, proofOf } from './assemblies';
import { brokenIn, good, prove } from './estate';

const key = { 'Fn::GetAtt': ['Key', 'Arn'] };
const delegated = {
  Effect: 'Allow',
  Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } },
  Action: 'kms:*',
  Resource: '*',
};
const opened = { key: [...good.key, delegated] };
const allowing = (Action: string, Resource: unknown = key) => ({ Effect: 'Allow', Action, Resource });
const takesAway = ['kms:CreateGrant', 'kms:PutKeyPolicy', 'kms:ReplicateKey'];
const user = (Properties: object) => ({ Ada: { Type: 'AWS::IAM::User', Properties } });
const inline = (...statements: object[]) => ({
  Policies: [{ PolicyName: 'p', PolicyDocument: policy(...statements) }],
});

refuses('AUT-05', 'grants, policies and replicas of a tenant key by a role that works for nobody', () => {
  expect(brokenIn(prove(opened))).toEqual([]);
  for (const action of takesAway)
    expect(brokenIn(prove({ ...opened, app: [{ Action: action, Resource: key }] }))).toEqual([
      `${action}: Shop/App`,
    ]);
});

test('users are asked too, whatever the way in which they are allowed', () => {
  const statement = allowing('kms:PutKey*');
  const group = { Staff: { Type: 'AWS::IAM::Group', Properties: inline(statement) } };
  const managed = {
    Loose: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: policy(statement) } },
  };
  const beside = {
    Loose: {
      Type: 'AWS::IAM::UserPolicy',
      Properties: { UserName: { Ref: 'Ada' }, PolicyDocument: policy(statement) },
    },
  };
  const joined = {
    Joins: {
      Type: 'AWS::IAM::UserToGroupAddition',
      Properties: { GroupName: { Ref: 'Staff' }, Users: [{ Ref: 'Ada' }] },
    },
  };
  for (const estate of [
    user(inline(statement)),
    { ...user({ Groups: [{ Ref: 'Staff' }] }), ...group },
    { ...user({}), ...group, ...joined },
    { ...user({ ManagedPolicyArns: [{ Ref: 'Loose' }] }), ...managed },
    { ...user({}), ...beside },
  ])
    expect(brokenIn(proofOf(estate, opened))).toEqual(['kms:PutKeyPolicy: Shop/Ada']);
  expect(brokenIn(proofOf(user({}), opened))).toEqual([]);
});

test('whoever has a policy that no template holds may do anything, but for those of AWS that are known', () => {
  const ofApp = (name: string) => ({
    ...opened,
    ofApp: { ManagedPolicyArns: [`arn:aws:iam::aws:policy/${name}`] },
  });
  expect(brokenIn(prove(ofApp('AdministratorAccess')))).toEqual(
    takesAway.map((action) => `${action}: Shop/App`),
  );
  expect(brokenIn(prove(ofApp('service-role/AWSLambdaBasicExecutionRole')))).toEqual([]);
});

refuses('AUT-05', 'what a key policy gives to other accounts, services and everybody', () => {
  const opens = (Principal: unknown, Action = 'kms:CreateGrant') =>
    brokenIn(prove({ key: [...good.key, { Effect: 'Allow', Principal, Action, Resource: '*' }] }));
  const other = `arn:aws:iam::${elsewhere}`;
  expect(opens({ AWS: `${other}:root` })).toEqual([`kms:CreateGrant: a role of account ${elsewhere}`]);
  expect(opens({ AWS: elsewhere }, 'kms:Replicate*')).toEqual([
    `kms:ReplicateKey: a role of account ${elsewhere}`,
  ]);
  expect(opens({ AWS: `${other}:role/Partner` })).toEqual([`kms:CreateGrant: ${other}:role/Partner`]);
  expect(opens({ AWS: `${other}:user/bo` })).toEqual([`kms:CreateGrant: ${other}:user/bo`]);
  expect(opens({ Service: 'rds.amazonaws.com' })).toEqual(['kms:CreateGrant: service rds.amazonaws.com']);
  expect(opens('*')).toEqual(
    expect.arrayContaining([
      'kms:CreateGrant: nobody in particular',
      'kms:CreateGrant: a role of another account',
      'kms:CreateGrant: Shop/App',
    ]),
  );
  expect(opens({ AWS: delegated.Principal.AWS })).toEqual([]);
});

test('those who cannot ask are counted, and one of them is asked', () => {
  const cell = cellOf(prove(opened), 'kms:CreateGrant', '2 others, whose policies allow no such call');
  expect(cell).toMatchObject({ outcome: 'implicitly denied', by: 'no Allow in the policy of the caller' });
});
