import { isEverything, Statement } from '../../../template/policy';
import { verdict, withX } from '../support';

const of = (statement: object, holds: (one: Statement) => boolean): string =>
  verdict(withX({ S: statement }), (x) => holds(new Statement(x.get('S'))));
const condition = (Condition: unknown): string => of({ Condition }, (one) => one.isNarrowed());

test.each([
  { StringEquals: { 'aws:SourceAccount': '111122223333' } },
  { StringEquals: { 'AWS:sourceaccount': { Ref: 'AWS::AccountId' } } },
  { ArnLike: { 'aws:SourceArn': { 'Fn::GetAtt': ['Topic', 'Arn'] } } },
  { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:my-bucket' } },
  { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::my-bucket' } },
  { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*:my-bucket' } },
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
  { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*:*' } },
  { ArnLike: { 'aws:SourceArn': { 'Fn::Sub': 'arn:aws:sns:*:*:${Gone}' } } },
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

test.each([
  ['P.Below', 'text'],
  ['P.Below', { Ref: 'Gone' }],
  ['P', { a: 1 }],
])('a value below or in the place of something else, %s of %j, may be everything', (name, P) => {
  expect(verdict(withX({ P }), (x) => isEverything(x.get(name)))).toBe('unknown');
});

test('a value that one parameter brings is a named one', () => {
  expect(verdict(withX({ P: { Ref: 'Gone' } }), (x) => isEverything(x.get('P')))).toBe('fail');
});
