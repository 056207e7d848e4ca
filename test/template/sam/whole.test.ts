import { idsOf, madeAs, propertiesOf, reported, serverless, x } from './support';
import { read } from '../support';

const fn = (condition: string | undefined, Type = 'Api') => ({
  Type: 'AWS::Serverless::Function',
  ...(condition === undefined ? {} : { Condition: condition }),
  Properties: { Events: { E: { Type, Properties: { Path: '/', Method: 'get' } } }, AutoPublishAlias: 'live' },
});

test('everything that a resource becomes has its condition', () => {
  const template = serverless({ X: fn('C') });
  const made = [...template.types].filter((type) => type !== 'AWS::Serverless::Function');
  expect(made.length).toBeGreaterThan(6);
  for (const type of made) for (const { raw } of template.byType(type)) expect(raw['Condition']).toBe('C');
});

test('an API that nobody wrote exists where one of those does that ask for it', () => {
  const condition = (resources: object) =>
    madeAs(serverless(resources), 'AWS::ApiGateway::RestApi').raw['Condition'];
  expect(condition({ A: fn('C'), B: fn('C') })).toBe('C');
  expect(condition({ A: fn('C'), B: fn(undefined) })).toBeUndefined();
  const two = serverless({ A: fn('C'), B: fn('D') });
  expect(madeAs(two, 'AWS::ApiGateway::RestApi').raw['Condition']).toBe('ServerlessRestApiCondition');
  expect(two.context.conditions).toEqual({
    ServerlessRestApiCondition: { 'Fn::Or': [{ Condition: 'C' }, { Condition: 'D' }] },
  });
});

test('an API that nobody wrote has the shared settings, and stands at the event that asks for it', () => {
  const template = serverless({ X: fn(undefined) }, { Globals: { Api: { TracingEnabled: true } } });
  expect(propertiesOf(template, 'AWS::ApiGateway::Stage', 'ServerlessRestApiProdStage')).toMatchObject({
    StageName: 'Prod',
    TracingEnabled: true,
  });
  expect(reported(template, 'AWS::ApiGateway::Stage', '/Properties/AccessLogSetting')).toBe(
    'X/Properties/Events/E',
  );
  expect(template.resource('ServerlessRestApi')?.type).toBe('AWS::ApiGateway::RestApi');
});

test('notifications of a function with a condition come with it', () => {
  const Events = { E: { Type: 'S3', Properties: { Bucket: { Ref: 'B' }, Events: 'e' } } };
  const template = serverless({
    X: { Type: 'AWS::Serverless::Function', Condition: 'C', Properties: { Events } },
    B: { Type: 'AWS::S3::Bucket' },
  });
  expect(JSON.stringify(propertiesOf(template, 'AWS::S3::Bucket'))).toContain('{"Fn::If":["C",{"Function"');
});

test('what a resource says beside its properties holds for what it becomes itself', () => {
  const beside = { DeletionPolicy: 'Retain', Metadata: { a: 1 }, DependsOn: 'Y' };
  const template = serverless({ X: { Type: 'AWS::Serverless::SimpleTable', ...beside } });
  expect(madeAs(template, 'AWS::DynamoDB::Table').raw).toMatchObject(beside);
});

test('a resource of the file keeps its name where something made would take it', () => {
  const template = x('Function', {}, {}, { XRole: { Type: 'AWS::SNS::Topic' } });
  expect(template.resource('XRole')?.type).toBe('AWS::SNS::Topic');
  expect(idsOf(template, 'AWS::IAM::Role')).toEqual(['XRole']);
});

test('references reach what is made, by any name that the transform gives', () => {
  const template = x(
    'Function',
    {},
    {},
    { P: { Type: 'P', Properties: { Of: { Ref: 'X' }, Role: { 'Fn::GetAtt': ['XRole', 'Arn'] } } } },
  );
  expect(madeAs(template, 'AWS::Lambda::Function').referrers('P', 'Of')).toHaveLength(1);
  expect(madeAs(template, 'AWS::IAM::Role').referrers('P', 'Role')).toHaveLength(1);
  expect(template.targetOf(madeAs(template, 'P').get('Of'))?.type).toBe('AWS::Lambda::Function');
});

test('loops make serverless resources too, which stand where the loop stands', () => {
  const template = read(`Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
Resources:
  Fn::ForEach::F:
    - N
    - [A, B]
    - Do\${N}:
        Type: AWS::Serverless::Function
        Properties: { Handler: h }`);
  expect(idsOf(template, 'AWS::IAM::Role')).toEqual(['DoARole', 'DoBRole']);
  expect(template.locate('DoB', '/Properties/Handler')?.line).toBe(8);
});

test('macros and transforms that are not written out are named, those that are and languages are not', () => {
  const Transform = [
    'AWS::Serverless-2016-10-31',
    'AWS::LanguageExtensions',
    'Own',
    { Name: 'Other', Parameters: {} },
    7,
  ];
  const Resources = {
    A: {
      Type: 'T',
      Properties: { 'Fn::Transform': { Name: 'AWS::Include' }, B: { 'Fn::Transform': [{ Name: 'Third' }] } },
    },
    B: { Type: 'AWS::Serverless::WebSocketApi' },
    D: { Type: 'AWS::Serverless::Application' },
    C: { Type: 'AWS::Serverless::Function', Properties: { CodeUri: './c' } },
  };
  expect(read({ Transform, Resources }).unexpanded).toEqual([
    'AWS::Include',
    'AWS::Serverless::Application',
    'AWS::Serverless::WebSocketApi',
    'Other',
    'Own',
    'Third',
  ]);
  expect(read({ Transform: 'Own', Resources: {} }).unexpanded).toEqual(['Own']);
  expect(read({ Resources: { A: { Type: 'T', Properties: { Transform: 'x' } } } }).unexpanded).toEqual([]);
});
