import { type Json } from '../../../template';
import { propertiesOf, reported, statementsOf, x } from './support';

const ROLE = 'AWS::IAM::Role';
const basic = 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';
const managed = (Policies: unknown) => {
  const [first, ...rest] = propertiesOf(x('Function', { Policies }), ROLE)['ManagedPolicyArns'] as Json[];
  expect(first).toBe(basic);
  return rest;
};
const documents = (Policies: unknown) =>
  ((propertiesOf(x('Function', { Policies }), ROLE)['Policies'] ?? []) as { PolicyDocument: Json }[]).map(
    ({ PolicyDocument }) => PolicyDocument,
  );

test.each([
  ['a name', 'AmazonS3FullAccess', ['arn:aws:iam::aws:policy/AmazonS3FullAccess']],
  ['a name of a job', ['Billing'], ['arn:aws:iam::aws:policy/job-function/Billing']],
  ['an address', ['arn:aws:iam::1:policy/p'], ['arn:aws:iam::1:policy/p']],
  ['a reference', [{ Ref: 'P' }], [{ Ref: 'P' }]],
  [
    'a choice',
    [{ 'Fn::If': ['C', 'IAMFullAccess', { Ref: 'AWS::NoValue' }] }],
    [{ 'Fn::If': ['C', 'arn:aws:iam::aws:policy/IAMFullAccess', { Ref: 'AWS::NoValue' }] }],
  ],
  ['the policy that the role has anyway', ['AWSLambdaBasicExecutionRole'], []],
])('%s is a managed policy of the role', (_what, policies, expected) => {
  expect(managed(policies)).toEqual(expected);
});

test('documents stay as they are, and findings in them stand where they do', () => {
  const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
  const template = x('Function', { Policies: ['ReadOnlyAccess', document] });
  expect(documents(['ReadOnlyAccess', document])).toEqual([document]);
  expect(reported(template, ROLE, '/Properties/Policies/0/PolicyDocument/Statement/0/Action')).toBe(
    'X/Properties/Policies/1/Statement/0/Action',
  );
  expect(reported(template, ROLE, '/Properties/ManagedPolicyArns/1')).toBe('X/Properties/Policies/0');
  expect(reported(template, ROLE, '/Properties/ManagedPolicyArns/0')).toBe('X');
});

test('a published policy is written out with its parameters', () => {
  const policies = [{ DynamoDBReadPolicy: { TableName: { Ref: 'T' } } }];
  const address = (rest: string) => ({
    'Fn::Sub': [
      `arn:\${AWS::Partition}:dynamodb:\${AWS::Region}:\${AWS::AccountId}:table/\${TableName}${rest}`,
      { TableName: { Ref: 'T' } },
    ],
  });
  expect(documents(policies)).toEqual([
    {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['GetItem', 'Scan', 'Query', 'BatchGetItem', 'DescribeTable'].map(
            (name) => `dynamodb:${name}`,
          ),
          Resource: [address(''), address('/index/*')],
        },
      ],
    },
  ]);
  const template = x('Function', { Policies: policies });
  expect(reported(template, ROLE, '/Properties/Policies/0/PolicyDocument/Statement/0/Action/1')).toBe(
    'X/Properties/Policies/0/DynamoDBReadPolicy',
  );
});

test('a published policy without parameters, with a plain one, and with a condition', () => {
  const [all, secret, rotation] = documents([
    { TextractPolicy: {} },
    { AWSSecretsManagerGetSecretValuePolicy: { SecretArn: 'arn:s' } },
    { AWSSecretsManagerRotationPolicy: { FunctionName: 'f' } },
  ]);
  expect(statementsOf(all)).toEqual([{ Effect: 'Allow', Action: ['textract:*'], Resource: ['*'] }]);
  expect(statementsOf(secret)).toMatchObject([{ Resource: ['arn:s'] }]);
  expect(JSON.stringify(statementsOf(rotation)[0])).toContain('function:${FunctionName}');
});

test('a parameter that is missing is decided elsewhere', () => {
  const [document] = documents([{ S3ReadPolicy: {} }]);
  expect(statementsOf(document)).toMatchObject([
    { Resource: [{ 'Fn::Sub': 'arn:${AWS::Partition}:s3:::${BucketName}' }, {}] },
  ]);
});

test('a policy whose name is not published, or that a macro brings, may hold anything', () => {
  const [unpublished, included] = documents([
    { OurOwnPolicy: {} },
    { 'Fn::Transform': { Name: 'AWS::Include' } },
  ]);
  expect(unpublished).toEqual({ 'Fn::Transform': 'OurOwnPolicy' });
  expect(included).toEqual({ 'Fn::Transform': { Name: 'AWS::Include' } });
});

test('a published policy under a condition', () => {
  const [document] = documents([{ 'Fn::If': ['C', { TextractPolicy: {} }, { Ref: 'AWS::NoValue' }] }]);
  expect(document).toMatchObject({ 'Fn::If': ['C', { Version: '2012-10-17' }, { Ref: 'AWS::NoValue' }] });
});

test.each([[null], [7], [[null]], [[[]]], [{}], [[{}]], [{ Ref: [] }]])(
  'policies written as %j do not throw',
  (Policies) => {
    expect(propertiesOf(x('Function', { Policies }), ROLE)).toHaveProperty('AssumeRolePolicyDocument');
  },
);
