import { idsOf, isOpen, madeAs, propertiesOf, reported, serverless, x } from './support';

const LAMBDA = 'AWS::Lambda::Function';
const ROLE = 'AWS::IAM::Role';
const arn = (name: string) => `arn:aws:iam::aws:policy/${name}`;

test('a function becomes a function of its name, with the settings that are called otherwise', () => {
  const template = x('Function', {
    Handler: 'a.b',
    Tracing: 'Active',
    DeadLetterQueue: { Type: 'SQS', TargetArn: 'q' },
    InlineCode: 'x',
    Tags: { Team: 'a' },
  });
  expect(template.resource('X')?.type).toBe(LAMBDA);
  expect(propertiesOf(template, LAMBDA)).toEqual({
    Handler: 'a.b',
    TracingConfig: { Mode: 'Active' },
    DeadLetterConfig: { TargetArn: 'q' },
    Code: { ZipFile: 'x' },
    Role: { 'Fn::GetAtt': ['XRole', 'Arn'] },
    Tags: [
      { Key: 'Team', Value: 'a' },
      { Key: 'lambda:createdBy', Value: 'SAM' },
    ],
  });
});

test('what stands in the file stays to be judged under its own type, and alone is counted', () => {
  const template = x('Function', { FunctionUrlConfig: { AuthType: 'NONE' } });
  expect(idsOf(template, 'AWS::Serverless::Function')).toEqual(['X']);
  expect([...template.resources].map(({ type }) => type)).toEqual(['AWS::Serverless::Function']);
  expect(template.resourceCount).toBe(1);
  expect(template.declared('X')?.type).toBe('AWS::Serverless::Function');
});

test('a resource of the type is written out also where no transform is declared', () => {
  const template = serverless({ X: { Type: 'AWS::Serverless::Function' } }, { Transform: [] });
  expect(template.resource('X')?.type).toBe(LAMBDA);
});

test('its role trusts the service and carries what tracing, network and failed events need', () => {
  const template = x('Function', {
    Tracing: 'Active',
    VpcConfig: { SubnetIds: ['a'] },
    DeadLetterQueue: { Type: 'SNS', TargetArn: 't' },
  });
  const role = propertiesOf(template, ROLE, 'XRole');
  expect(role['ManagedPolicyArns']).toEqual([
    arn('service-role/AWSLambdaBasicExecutionRole'),
    arn('AWSXrayWriteOnlyAccess'),
    arn('service-role/AWSLambdaVPCAccessExecutionRole'),
  ]);
  expect(JSON.stringify(role['AssumeRolePolicyDocument'])).toContain('lambda.amazonaws.com');
  expect(JSON.stringify(role['Policies'])).toContain('"Action":["sns:Publish"],"Resource":"t"');
});

test('a role that is given is taken, and none is made', () => {
  const template = x('Function', { Role: 'arn:aws:iam::1:role/r', Policies: ['AdministratorAccess'] });
  expect(idsOf(template, ROLE)).toEqual([]);
  expect(propertiesOf(template, LAMBDA)['Role']).toBe('arn:aws:iam::1:role/r');
});

test('a role that is given under a condition is made for the other case', () => {
  const Role = { 'Fn::If': ['C', 'r', { Ref: 'AWS::NoValue' }] };
  const template = x('Function', { Role });
  expect(propertiesOf(template, LAMBDA)['Role']).toEqual({
    'Fn::If': ['C', 'r', { 'Fn::GetAtt': ['XRole', 'Arn'] }],
  });
  expect(idsOf(template, ROLE)).toEqual(['XRole']);
});

test('its trust policy, boundary and path are those that are given', () => {
  const given = { AssumeRolePolicyDocument: { a: 1 }, PermissionsBoundary: 'b', RolePath: '/p/' };
  const template = x('Function', given);
  expect(propertiesOf(template, ROLE)).toMatchObject({
    AssumeRolePolicyDocument: { a: 1 },
    PermissionsBoundary: 'b',
    Path: '/p/',
  });
  expect(reported(template, ROLE, '/Properties/AssumeRolePolicyDocument/a')).toBe(
    'X/Properties/AssumeRolePolicyDocument/a',
  );
  expect(reported(template, ROLE, '/Properties/Path')).toBe('X/Properties/RolePath');
});

test('a finding on it stands at what was written, or at what would have to be', () => {
  const template = x('Function', { Tracing: 'PassThrough' });
  expect(reported(template, LAMBDA, '/Properties/TracingConfig/Mode')).toBe('X/Properties/Tracing');
  expect(reported(template, LAMBDA, '/Properties/TracingConfig')).toBe('X/Properties/Tracing');
  expect(reported(template, LAMBDA, '/Properties/VpcConfig/SubnetIds/0')).toBe(
    'X/Properties/VpcConfig/SubnetIds/0',
  );
  expect(reported(template, ROLE, '/Properties/Description')).toBe('X');
  expect(madeAs(template, LAMBDA).reported('').aside).toBe('');
  expect(madeAs(template, ROLE).reported('')).toMatchObject({
    type: 'AWS::Serverless::Function',
    aside: ' (in the AWS::IAM::Role that SAM makes for it)',
  });
});

test('code that is not uploaded yet is somewhere, and not written in the template', () => {
  const template = x('Function', { CodeUri: './src' });
  expect(isOpen(template, LAMBDA, 'Code.S3Bucket')).toBe(true);
  expect(propertiesOf(template, LAMBDA)['Code']).not.toHaveProperty('ZipFile');
  expect(propertiesOf(x('Function', { CodeUri: 's3://b/k/l' }), LAMBDA)['Code']).toEqual({
    S3Bucket: 'b',
    S3Key: 'k/l',
  });
  const CodeUri = { Bucket: 'b', Key: 'k', Version: 'v' };
  expect(propertiesOf(x('Function', { CodeUri }), LAMBDA)['Code']).toEqual({
    S3Bucket: 'b',
    S3Key: 'k',
    S3ObjectVersion: 'v',
  });
});

test('functions of the template pass through untouched', () => {
  const Environment = { Variables: { A: { 'Fn::Sub': '${X.Arn}' } } };
  expect(propertiesOf(x('Function', { Environment }), LAMBDA)['Environment']).toEqual(Environment);
});
