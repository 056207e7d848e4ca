import {
  coversBucket,
  coversObjects,
  isOldTls,
  isPlainHttp,
  opensToAnyone,
  refusesEveryone,
  statements,
} from '../../../template/policy';
import { verdict, withX } from '../support';

type Part = Record<string, unknown>;
const policy = (statement: Part) => withX({ Policy: { Statement: [statement] } });
const denial = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: '*',
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};
const opens = (statement: Part): string =>
  verdict(policy({ Effect: 'Allow', ...statement }), (x) => statements(x.get('Policy')).some(opensToAnyone));
const refuses = (statement: Part): string =>
  verdict(policy({ ...denial, ...statement }), (x) =>
    refusesEveryone(x.get('Policy'), { action: 's3:GetObject', when: isPlainHttp, resource: coversObjects }),
  );

test.each([
  ['everyone', { Principal: '*' }],
  ['every account', { Principal: { AWS: '*' } }],
  ['one of several', { Principal: { AWS: ['111122223333', '*'] } }],
  ['an ARN of any account', { Principal: { AWS: 'arn:aws:iam::*:root' } }],
  [
    'everyone under a key that may be missing',
    {
      Principal: '*',
      Condition: { StringEqualsIfExists: { 'aws:SourceAccount': '1' } },
    },
  ],
])('a statement opens to anyone by %s', (_what, statement) => {
  expect(opens(statement)).toBe('pass');
});

test.each([
  ['names an account', { Principal: { AWS: 'arn:aws:iam::111122223333:root' } }],
  ['names its own account', { Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } } }],
  ['is narrowed', { Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }],
  ['refuses', { Effect: 'Deny', Principal: '*' }],
])('a statement that %s does not open to anyone', (_what, statement) => {
  expect(opens(statement)).toBe('fail');
});

test('a denial without TLS refuses everyone', () => {
  expect(refuses({ Condition: { BoolIfExists: { 'AWS:securetransport': ['true', false] } } })).toBe('pass');
  expect(refuses({})).toBe('pass');
  expect(refuses({ Resource: undefined })).toBe('pass');
  expect(refuses({ Resource: { 'Fn::Sub': 'arn:aws:s3:::x-${AWS::AccountId}/*' } })).toBe('pass');
});

test.each([
  ['allows', { Effect: 'Allow' }],
  ['names a caller', { Principal: { AWS: 'arn:aws:iam::111122223333:root' } }],
  ['covers another action', { Action: 's3:PutObject' }],
  ['covers the bucket alone', { Resource: { 'Fn::GetAtt': ['Bucket', 'Arn'] } }],
  ['has no condition, which is another promise', { Condition: undefined }],
  ['asks for something else', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } }],
  ['compares as text', { Condition: { StringEquals: { 'aws:SecureTransport': 'false' } } }],
  ['holds for all of none', { Condition: { 'ForAllValues:Bool': { 'aws:SecureTransport': 'false' } } }],
  ['is no test that there is', { Condition: { Boolean: { 'aws:SecureTransport': 'false' } } }],
  ['asks for the contrary', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }],
  [
    'has a second condition',
    {
      Condition: { Bool: { 'aws:SecureTransport': 'false' }, StringEquals: { 'aws:username': 'x' } },
    },
  ],
])('a denial that %s is none against plain HTTP', (_what, statement) => {
  expect(refuses(statement)).toBe('fail');
});

test.each([
  ['1.2', 'pass'],
  [1.3, 'pass'],
  ['1.1', 'fail'],
])('a test for TLS below %s counts as %s against old versions', (version, outcome) => {
  const template = policy({ ...denial, Condition: { NumericLessThan: { 's3:TlsVersion': version } } });
  expect(
    verdict(template, (x) => refusesEveryone(x.get('Policy'), { action: 's3:GetObject', when: isOldTls })),
  ).toBe(outcome);
});

const refusesOld = (Condition: Part): string =>
  verdict(policy({ ...denial, Condition }), (x) =>
    refusesEveryone(x.get('Policy'), { action: 's3:GetObject', when: isOldTls }),
  );

test('one of several versions, and a version that need not be there, count too', () => {
  expect(refusesOld({ NumericLessThanIfExists: { 'S3:tlsversion': ['1.1', '1.2'] } })).toBe('pass');
});

test.each([
  { NumericLessThan: { 's3:max-keys': '1.2' } },
  { NumericLessThanEquals: { 's3:TlsVersion': '1.2' } },
  { 'ForAllValues:NumericLessThan': { 's3:TlsVersion': '1.2' } },
  { NumericGreaterThan: { 's3:TlsVersion': '1.2' } },
])('%j is no test for old versions', (Condition) => {
  expect(refusesOld(Condition)).toBe('fail');
});

test.each([
  ['arn:aws:s3:::x', 'pass', 'fail'],
  ['arn:aws:s3:::x/*', 'fail', 'pass'],
  ['*', 'pass', 'pass'],
  [{ 'Fn::Sub': 'arn:aws:s3:::x-${AWS::AccountId}' }, 'pass', 'fail'],
  [{ 'Fn::GetAtt': ['B', 'Arn'] }, 'pass', 'fail'],
  [{ 'Fn::ImportValue': 'arn' }, 'unknown', 'unknown'],
])('the pattern %j covers the bucket: %s, its objects: %s', (pattern, bucket, objects) => {
  expect(verdict(withX({ P: pattern }), (x) => coversBucket(x.get('P')))).toBe(bucket);
  expect(verdict(withX({ P: pattern }), (x) => coversObjects(x.get('P')))).toBe(objects);
});
