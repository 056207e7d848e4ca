import { Statement } from '../../../template/policy';
import { verdict, withX } from '../support';

const of = (statement: object, holds: (one: Statement) => boolean, beside: object = {}): string =>
  verdict(withX({ S: statement }, beside), (x) => holds(new Statement(x.get('S'))));

test.each([
  ['*', 'pass'],
  [{ AWS: '*' }, 'pass'],
  [{ AWS: ['arn:aws:iam::1:root', '*'] }, 'pass'],
  [['*'], 'pass'],
  [{ AWS: 'arn:aws:iam::*:root' }, 'pass'],
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
  [{ Action: 's3:PutObject' }, 'fail'],
  [{}, 'fail'],
  [{ Action: { Ref: 'Gone' } }, 'unknown'],
  [{ NotAction: { Ref: 'Gone' } }, 'unknown'],
  [{ Action: { 'Fn::Sub': 's3:${Gone}' } }, 'unknown'],
])('whether %j covers an action', (statement, meant) => {
  expect(of(statement, (one) => one.coversAction('s3:GetObject'))).toBe(meant);
});

const condition = (Condition: unknown): string => of({ Condition }, (one) => one.isNarrowed());

test.each([
  { StringEquals: { 'aws:SourceAccount': '111122223333' } },
  { StringEquals: { 'AWS:sourceaccount': { Ref: 'AWS::AccountId' } } },
  { ArnLike: { 'aws:SourceArn': { 'Fn::GetAtt': ['Topic', 'Arn'] } } },
  { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:my-bucket' } },
  { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::my-bucket' } },
  { StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*' } },
  { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-abc/*' } },
  { IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '203.0.113.0/24'] } },
  { StringEquals: { 'aws:PrincipalOrgID': { Ref: 'OrgId' } } },
  { Bool: { 'aws:SecureTransport': true }, StringEquals: { 'aws:SourceVpce': 'vpce-1' } },
  { ArnLike: { 'aws:SourceArn': 'arn:aws:apigateway:*::/restapis/abc:*' } },
  { StringEquals: { 'aws:SourceArn': { 'Fn::Sub': '*${AWS::AccountId}*' } } },
])('%j narrows who may use it', (Condition) => {
  expect(condition(Condition)).toBe('pass');
});

test.each([
  ...['aws:SourceArn', 'aws:SourceAccount', 'aws:SourceOwner', 'aws:SourceOrgID', 'aws:SourceOrgPaths'],
  ...[
    'aws:PrincipalAccount',
    'aws:PrincipalArn',
    'aws:PrincipalOrgID',
    'aws:PrincipalOrgPaths',
    'aws:userid',
  ],
  ...[
    'aws:username',
    'aws:SourceIp',
    'aws:VpcSourceIp',
    'aws:SourceVpc',
    'aws:SourceVpce',
    'kms:CallerAccount',
  ],
  ...['kms:ViaService', 's3:DataAccessPointAccount', 's3:DataAccessPointArn', 'lambda:FunctionUrlAuthType'],
  ...['sns:Endpoint', 'elasticfilesystem:AccessPointArn', 'sts:ExternalId'],
])('one literal value of %s narrows who may use it', (key) => {
  expect(condition({ StringEquals: { [key]: 'one' } })).toBe('pass');
});

test.each([
  undefined,
  {},
  { Bool: { 'aws:SecureTransport': 'true' } },
  { StringLike: { 'aws:SourceAccount': '' } },
  { StringLike: { 'aws:SourceAccount': '**' } },
  { ArnLike: { 'aws:SourceArn': 'arn:aws:s3' } },
  { ArnLike: { 'aws:SourceArn': 'arn:aws:apigateway:*::**' } },
  { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:??*:topic' } },
  { StringNotEquals: { 'aws:SourceAccount': '1' } },
  { StringEqualsIfExists: { 'aws:SourceAccount': '1' } },
  { 'ForAllValues:StringEquals': { 'aws:PrincipalOrgID': 'o-1' } },
  { StringLike: { 'aws:SourceAccount': '*' } },
  { StringLike: { 'aws:SourceAccount': '????????????' } },
  { StringEquals: { 'aws:SourceAccount': [] } },
  { StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/admin' } },
  { ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:topic' } },
  { ArnLike: { 'aws:SourceArn': 'arn:*' } },
  { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' } },
  { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } },
  { IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '::/0'] } },
  { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } },
  { StringEquals: { 'aws:RequestTag/x': 'y' } },
  { Null: { 'aws:PrincipalOrgID': 'false' } },
])('%j does not', (Condition) => {
  expect(condition(Condition)).toBe('fail');
});

test.each([
  [{ Ref: 'Gone' }],
  [{ StringEquals: { Ref: 'Gone' } }],
  [{ StringEquals: 'text' }],
  ['text'],
  [[1]],
])('whether %j narrows is open', (Condition) => {
  expect(['unknown', 'fail']).toContain(condition(Condition));
});
test.each([[{ Ref: 'Gone' }], [{ StringEquals: { Ref: 'Gone' } }]])(
  'a condition that is decided at deployment, %j, may narrow or not',
  (Condition) => {
    expect(condition(Condition)).toBe('unknown');
  },
);
