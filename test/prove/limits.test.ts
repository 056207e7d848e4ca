import { cellOf, elsewhere, home, policy, proofOf, stackOf } from './assemblies';
import { brokenIn } from './estate';

const loose = { more: [{ Action: 's3:GetObject', Resource: '*' }] };
const another = 's3:GetObject: another tenant';
const of = (type: string, statement: object, targets: unknown, Content: unknown = policy(statement)) => ({
  Limit: {
    Type: 'AWS::Organizations::Policy',
    Properties: { Name: 'limit', Type: type, Content, TargetIds: targets },
  },
});
const denial = {
  Effect: 'Deny',
  Action: 's3:GetObject',
  Resource: '*',
  Condition: { 'ForAnyValue:StringNotEquals': { 'aws:PrincipalTag/tenant': 'tenant-1' } },
};
const forEverybody = { ...denial, Principal: '*' };
const scp = 'SERVICE_CONTROL_POLICY';
const rcp = 'RESOURCE_CONTROL_POLICY';
const from = (limit: object, account = elsewhere) => stackOf('Organization', limit, account);

test('a policy of the organization that is attached to the account refuses', () => {
  expect(brokenIn(proofOf({}, loose))).toContain(another);
  for (const limit of [of(scp, denial, [home]), of(rcp, forEverybody, [home])]) {
    const proof = proofOf({}, loose, from(limit));
    expect(brokenIn(proof)).not.toContain(another);
    expect(cellOf(proof, 's3:GetObject', 'another tenant')?.by).toBe('Organization/Limit/Statement/0');
    expect(proof.notes).toEqual([]);
  }
  const text = of(scp, {}, home, JSON.stringify(policy(denial)));
  expect(brokenIn(proofOf({}, loose, from(text)))).not.toContain(another);
});

test('one that may not bind the account is not counted, and the proof says so', () => {
  const cases: readonly (readonly [target: unknown, account: string, why: RegExp])[] = [
    ['r-abcd', elsewhere, /r-abcd: no template says which accounts are below it/],
    ['ou-abcd-11111111', elsewhere, /no template says which accounts/],
    [home, home, /may manage the organization/],
    [home, '000000000000', /names no account/],
  ];
  for (const [target, account, why] of cases) {
    const proof = proofOf({}, loose, from(of(scp, denial, [target]), account));
    expect(brokenIn(proof)).toContain(another);
    expect(proof.notes).toEqual([expect.stringMatching(why)]);
  }
  expect(brokenIn(proofOf({}, loose, from(of(scp, denial, [elsewhere]), '222222222222')))).toContain(another);
  expect(brokenIn(proofOf({}, loose, from(of('TAG_POLICY', {}, [home], { tags: {} }))))).toContain(another);
});

test('what a policy of the organization does not allow may be allowed by another beside it', () => {
  const lists = { Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' };
  expect(brokenIn(proofOf({}, loose, from(of(scp, lists, [home]))))).toContain(another);
});

test('a policy of resources binds the services that it is known to bind', () => {
  const items = { more: [{ Action: 'dynamodb:GetItem', Resource: '*' }] };
  const denied = { ...forEverybody, Action: 'dynamodb:*' };
  expect(brokenIn(proofOf({}, items, from(of(rcp, denied, [home]))))).toContain(
    'dynamodb:GetItem: another tenant',
  );
});

const boundary = (Statement: object) => ({
  Boundary: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: policy(Statement) } },
});
const bounded = (PermissionsBoundary: unknown) => ({ ofRole: { PermissionsBoundary } });

test('a boundary of the assembly limits the role, also out of another stack; one from elsewhere is not counted', () => {
  const more = boundary({ Effect: 'Allow', NotAction: 's3:GetObject', Resource: '*' });
  const here = proofOf(more, { ...loose, ...bounded({ Ref: 'Boundary' }) });
  expect(brokenIn(here).filter((one) => one.startsWith('s3:GetObject: '))).toEqual(['s3:GetObject: own']);
  const arn = `arn:aws:iam::${home}:policy/Limits`;
  const { Boundary } = more;
  const named = { ...Boundary, Properties: { ...Boundary.Properties, ManagedPolicyName: 'Limits' } };
  const there = proofOf({}, { ...loose, ...bounded(arn) }, stackOf('Limits', { Boundary: named }));
  expect(brokenIn(there)).not.toContain(another);
  const outside = proofOf({}, { ...loose, ...bounded(arn) });
  expect(brokenIn(outside)).toContain(another);
  expect(outside.notes).toEqual([
    `the boundary of Shop/Sessions, ${arn}, is not counted: no template holds it`,
  ]);
});
