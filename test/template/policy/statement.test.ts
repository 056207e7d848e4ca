import { Statement } from '../../../template/policy';
import { judged, resourceOf, verdict, withX } from '../support';

const of = (statement: object, holds: (one: Statement) => boolean, beside: object = {}): string =>
  verdict(withX({ S: statement }, beside), (x) => holds(new Statement(x.get('S'))));

test.each([
  ['*', 'pass'],
  [{ AWS: '*' }, 'pass'],
  [{ AWS: ['arn:aws:iam::1:root', '*'] }, 'pass'],
  [['*'], 'pass'],
  [{ AWS: 'arn:aws:iam::*:root' }, 'pass'],
  [{ AWS: 'arn:aws-cn:sts::*:assumed-role/x' }, 'pass'],
  [{ AWS: '**' }, 'pass'],
  [{ AWS: '*x' }, 'fail'],
  [{ AWS: 'arn:aws:iam::111122223333:role/arn:aws:iam::*:root' }, 'fail'],
  [{ AWS: 'arn:aws:iam::111122223333:role/*' }, 'fail'],
  [{ '*': '*' }, 'pass'],
  [{ AWS: '111122223333' }, 'fail'],
  [{ Service: '*' }, 'fail'],
  [{ AWS: { 'Fn::GetAtt': ['X', 'Arn'] } }, 'fail'],
  [undefined, 'fail'],
  [{ AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } }, 'fail'],
  [{ AWS: { Ref: 'AWS::AccountId' } }, 'fail'],
  [{ AWS: { Ref: 'Gone' } }, 'unknown'],
  [{ Ref: 'Gone' }, 'unknown'],
  [{ AWS: [['*']] }, 'unknown'],
])('whether the principal %j is anyone', (Principal, meant) => {
  expect(of({ Principal }, (one) => one.isForAnyone())).toBe(meant);
});

test.each([
  ['\\*|\\d{12}', 'unknown'],
  ['arn:aws:iam::.*', 'unknown'],
  ['\\d{12}', 'fail'],
])('whether a parameter that must match %s is anyone', (AllowedPattern, meant) => {
  const beside = { Parameters: { Who: { Type: 'String', AllowedPattern } } };
  expect(of({ Principal: { AWS: { Ref: 'Who' } } }, (one) => one.isForAnyone(), beside)).toBe(meant);
});

test('everyone but those named is anyone', () => {
  expect(of({ NotPrincipal: { AWS: 'arn:aws:iam::1:root' } }, (one) => one.isForAnyone())).toBe('pass');
});

test('principals keep their kind', () => {
  const Principal = { AWS: ['1', '2'], Service: 's3.amazonaws.com', Federated: 'f', CanonicalUser: 'c' };
  expect(
    of(
      { Principal },
      (one) => one.principals.map(({ kind }) => kind).join() === 'AWS,AWS,Service,Federated,CanonicalUser',
    ),
  ).toBe('pass');
  expect(of({ Principal: '*' }, (one) => one.principals[0]?.kind === 'any')).toBe('pass');
  expect(of({ Principal: ['1', '*'] }, (one) => one.principals[1]?.kind === 'any')).toBe('pass');
  expect(of({ Principal: '1' }, (one) => one.principals[0]?.kind === 'AWS')).toBe('pass');
  expect(of({ NotPrincipal: { Service: 's' } }, (one) => one.notPrincipals[0]?.kind === 'Service')).toBe(
    'pass',
  );
});

test.each([
  [{ Action: 's3:GetObject' }, 'pass'],
  [{ Action: ['x', 'S3:get*'] }, 'pass'],
  [{ Action: '*' }, 'pass'],
  [{ Action: 's3:?etObject' }, 'pass'],
  [{ NotAction: 'iam:*' }, 'pass'],
  [{ NotAction: ['s3:*'] }, 'fail'],
  [{ NotAction: ['iam:*', 's3:*'] }, 'fail'],
  [{ Action: 's3:PutObject' }, 'fail'],
  [{}, 'fail'],
  [{ Action: { Ref: 'Gone' } }, 'unknown'],
  [{ NotAction: { Ref: 'Gone' } }, 'unknown'],
  [{ Action: { 'Fn::Sub': 's3:${Gone}' } }, 'unknown'],
])('whether %j covers an action', (statement, meant) => {
  expect(of(statement, (one) => one.coversAction('s3:GetObject'))).toBe(meant);
});

test('a statement that outlives a world says in each what it holds there', () => {
  const Action = { 'Fn::If': ['C', ['s3:GetObject', 's3:PutObject'], ['s3:PutObject']] };
  const template = withX(
    { S: { Action } },
    { Parameters: { P: { Type: 'String' } }, Conditions: { C: { 'Fn::Equals': [{ Ref: 'P' }, 'yes'] } } },
  );
  const one = new Statement(resourceOf(template).get('S'));
  const judgements = judged(template, () => one.actions.length === 2 && one.coversAction('s3:GetObject'));
  expect(judgements).toMatchObject([{ outcome: 'fail', world: { P: 'not yes' } }]);
});
