import { proveIsolation } from '../../lib/prove/prove';
import { refuses } from '../refuses';
import { codeOf } from '../constructs/synth';
import { breaks } from './breaks';
import { objectAt } from '../../lib/prove/plain';
import { brokenIn, good, prove, template } from './estate';

test('tenants that are kept apart are proved to be, with own access as the control', () => {
  const proof = prove();
  expect(brokenIn(proof)).toEqual([]);
  expect(proof).toMatchObject({ holds: true, broken: 0 });
  const own = proof.rows.flatMap(({ action, cells }) =>
    cells
      .filter(({ expected, outcome }) => expected === 'allowed' && outcome === 'allowed')
      .map(() => action),
  );
  expect(new Set(own)).toEqual(
    new Set([
      ...['dynamodb:GetItem', 'dynamodb:PutItem', 's3:GetObject', 's3:ListBucket', 'kms:Decrypt'],
      ...['sts:AssumeRole', 'sts:TagSession'],
    ]),
  );
});

test('each cell names the statement that decided it', () => {
  for (const { by } of prove().rows.flatMap(({ cells }) => cells))
    expect(by).toMatch(/\/Statement\/\d|^no Allow in /);
});

refuses('AUT-05', 'each way in which tenants are not kept apart, by the cell that shows it', () => {
  for (const [how, changes, seen] of breaks) {
    const proof = prove(changes);
    expect([how, proof.holds, brokenIn(proof)]).toEqual([how, false, expect.arrayContaining([seen])]);
  }
});

test('a tenant that does not reach its own is no proof of anything', () => {
  const nobody = {
    Principal: { AWS: 'arn:aws:iam::111122223333:role/Nobody' },
    Effect: 'Allow',
    Resource: '*',
  };
  const proof = prove({ key: [{ ...nobody, Action: 'kms:Decrypt' }] });
  expect(brokenIn(proof)).toContain('kms:Decrypt: own');
});

test('without a role for tenants, or with a policy that nobody can read, nothing is proved', () => {
  const stack = { name: 'S', account: '111122223333', region: 'eu-central-1' };
  expect(codeOf(() => proveIsolation([{ ...stack, template: { Resources: {} } }]))).toBe(
    'prove-nothing-to-prove',
  );
  expect(codeOf(() => prove({ items: { ...good.items, Resource: { Ref: 'Elsewhere' } } }))).toBe(
    'prove-unreadable',
  );
  expect(codeOf(() => prove({ items: { ...good.items, Condition: { Strange: { a: 'b' } } } }))).toBe(
    'prove-unreadable',
  );
  expect(codeOf(() => prove({ items: { ...good.items, Resource: { 'Fn::ImportValue': 'x' } } }))).toBe(
    'prove-unreadable',
  );
});

test('a refusal whose reach AWS does not say is no ground for a proof', () => {
  const Principal = { AWS: { 'Fn::GetAtt': ['Sessions', 'Arn'] } };
  const spares = { Effect: 'Deny', NotPrincipal: Principal, Action: 'kms:Decrypt', Resource: '*' };
  expect(codeOf(() => prove({ key: [...good.key, spares] }))).toBe('prove-unreadable');
});

test('what only deployment decides is never taken for what it is by default', () => {
  const open = { ...good.items, Resource: { Ref: 'Given' } };
  const stack = { name: 'Shop', account: '111122223333', region: 'eu-central-1' };
  const given = { ...template({ items: open }), Parameters: { Given: { Type: 'String', Default: '*' } } };
  expect(codeOf(() => proveIsolation([{ ...stack, template: given }]))).toBe('prove-unreadable');
  const whole = template();
  const key = { ...objectAt(objectAt(whole, 'Resources'), 'Key'), Condition: 'Sometimes' };
  const sometimes = { ...whole, Resources: { ...objectAt(whole, 'Resources'), Key: key } };
  expect(codeOf(() => proveIsolation([{ ...stack, template: sometimes }]))).toBe('prove-unreadable');
});

test('a policy that another stack attaches to a role counts as if it stood beside it', () => {
  const stack = { account: '111122223333', region: 'eu-central-1' };
  const Outputs = { Role: { Value: { Ref: 'Sessions' }, Export: { Name: 'role' } } };
  const shop = { ...stack, name: 'Shop', template: { ...template(), Outputs } };
  const Statement = { Effect: 'Allow', Action: '*', Resource: '*' };
  const Properties = {
    Roles: [{ 'Fn::ImportValue': 'role' }],
    PolicyDocument: { Version: '2012-10-17', Statement },
  };
  const beside = {
    ...stack,
    name: 'Beside',
    template: { Resources: { Loose: { Type: 'AWS::IAM::Policy', Properties } } },
  };
  expect(brokenIn(proveIsolation([shop]))).toEqual([]);
  expect(brokenIn(proveIsolation([shop, beside]))).toContain('s3:GetObject: another tenant');
});
