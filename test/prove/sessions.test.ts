import { refuses } from '../refuses';
import { cellOf, elsewhere, policy, proofOf } from './assemblies';
import { brokenIn, good, prove } from './estate';

const opensAll = { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:role/*' };
const other = `arn:aws:iam::${elsewhere}`;
const trusting = (...named: unknown[]) => ({
  broker: { AWS: [{ 'Fn::GetAtt': ['Broker', 'Arn'] }, ...named] },
});

test('the broker opens sessions for a tenant, and nobody else is let in', () => {
  const proof = prove();
  for (const action of ['sts:AssumeRole', 'sts:TagSession']) {
    expect(cellOf(proof, action, 'Shop/Broker with the tag of a tenant')?.outcome).toBe('allowed');
    for (const name of [
      'Shop/Broker without a tag',
      'Shop/Broker with a second tag',
      'Shop/Broker with a tag that travels on',
      '2 others, whom it does not name, with the tag of a tenant',
    ])
      expect([name, cellOf(proof, action, name)?.outcome]).toEqual([name, 'implicitly denied']);
  }
});

refuses('AUT-05', 'sessions of tenants for other accounts, services and everybody', () => {
  const broken = (name: string) => [
    `sts:AssumeRole: ${name} with the tag of a tenant`,
    `sts:TagSession: ${name} with the tag of a tenant`,
  ];
  expect(brokenIn(prove(trusting(`${other}:root`)))).toEqual(broken(`a role of account ${elsewhere}`));
  expect(brokenIn(prove({ broker: { Service: 'lambda.amazonaws.com' } }))).toEqual(
    broken('service lambda.amazonaws.com'),
  );
  expect(brokenIn(prove({ broker: { AWS: '*' } }))).toEqual(
    expect.arrayContaining([...broken('nobody in particular'), ...broken('a role of another account')]),
  );
  expect(brokenIn(prove(trusting({ 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' })))).toEqual(
    expect.arrayContaining([...broken('Shop/App'), ...broken('whoever else is in account 111122223333')]),
  );
});

test('a broker that no template holds is one where the trust names it', () => {
  const proof = prove({ broker: { AWS: `${other}:role/Broker` } });
  expect(brokenIn(proof)).toEqual([]);
  expect(cellOf(proof, 'sts:TagSession', `${other}:role/Broker without a tag`)?.outcome).toBe(
    'implicitly denied',
  );
  expect(cellOf(proof, 'sts:TagSession', `${other}:role/Broker with the tag of a tenant`)?.outcome).toBe(
    'allowed',
  );
});

test('a role is named with its path, and its sessions without', () => {
  const broker = { AWS: 'arn:aws:iam::111122223333:role/apps/eu/Shop-App' };
  const proof = prove({ broker, ofApp: { Path: '/apps/eu/' } });
  expect(brokenIn(proof)).toEqual([]);
  expect(cellOf(proof, 'sts:TagSession', 'Shop/App with the tag of a tenant')?.outcome).toBe('allowed');
});

test('a trust that names its actions by a wildcard names a broker, too', () => {
  const named = { AWS: { 'Fn::GetAtt': ['Broker', 'Arn'] } };
  const trust = policy({ Effect: 'Allow', Principal: named, Action: 'sts:*', Condition: good.trust });
  expect(brokenIn(prove({ ofRole: { AssumeRolePolicyDocument: trust } }))).toEqual([]);
});

refuses('AUT-05', 'a tenant that opens a session for another, or as a role that no tag binds', () => {
  const assume = { Action: ['sts:AssumeRole', 'sts:TagSession'], Resource: opensAll };
  const named = { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:role/Shop-Sessions' };
  expect(brokenIn(prove({ ...trusting(named), more: [assume] }))).toContain(
    'sts:TagSession: Shop/Sessions as a tenant, for another',
  );
  const admin = (Principal: object) => ({
    Admin: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: policy({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }),
      },
    },
  });
  const account = { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } };
  const escape = 'sts:AssumeRole: the tenant itself';
  expect(brokenIn(proofOf(admin(account), { more: [assume] }))).toEqual([escape]);
  expect(brokenIn(proofOf(admin(account)))).toEqual([]);
  expect(brokenIn(proofOf(admin({ AWS: named })))).toEqual([escape]);
  expect(brokenIn(proofOf(admin({ Service: 'lambda.amazonaws.com' }), { more: [assume] }))).toEqual([]);
});

const federated = (Condition: object) => ({
  ...good,
  ofRole: {
    AssumeRolePolicyDocument: policy({
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/broker.example.com' },
      Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
      Condition,
    }),
  },
});
const audience = { StringEquals: { 'broker.example.com:aud': 'sts' } };

test('tokens of a broker open sessions for a tenant: with its tag, and that alone', () => {
  const { trust } = good;
  expect(brokenIn(prove(federated({ ...trust, ...audience })))).toEqual([]);
  const proof = prove(federated(audience));
  const users = 'users of arn:aws:iam::111122223333:oidc-provider/broker.example.com';
  expect(brokenIn(proof)).toContain(`sts:AssumeRoleWithWebIdentity: ${users} with a second tag`);
  expect(brokenIn(proof)).toContain(`sts:TagSession: ${users} without a tag`);
});
