import { type Json } from '../../../template';
import { serverless } from './support';
import { read } from '../support';

const types =
  'Function StateMachine Api HttpApi SimpleTable LayerVersion Application Connector GraphQLApi'.split(' ');
const events =
  'Api HttpApi S3 SNS SQS Kinesis DynamoDB MSK MQ DocumentDB SelfManagedKafka Schedule ScheduleV2 CloudWatchEvent EventBridgeRule CloudWatchLogs Cognito IoTRule AlexaSkill Unknown'.split(
    ' ',
  );
const properties =
  'Events Policies Role Tags FunctionUrlConfig EventInvokeConfig DeadLetterQueue AutoPublishAlias Tracing VpcConfig CodeUri Auth DefinitionBody DefinitionUri StageName EndpointConfiguration Domain CorsConfiguration PrimaryKey Location Source Destination Permissions DataSources ApiKeys Logging'.split(
    ' ',
  );
const shapes: readonly Json[] = [
  null,
  0,
  true,
  '',
  'text',
  [],
  {},
  [null],
  [[]],
  { Ref: 'X' },
  { Ref: [] },
  { 'Fn::If': [] },
  { 'Fn::If': ['C', null, { Ref: 'AWS::NoValue' }] },
  { 'Fn::Transform': { Name: 'AWS::Include' } },
  { a: { b: null } },
  {
    Type: 'SQS',
    Authorizers: [],
    Authorizer: {},
    paths: { '/': { get: null } },
    Route53: 1,
    Id: 'X',
    DynamoDb: { a: 1 },
  },
];

/** Reads all of it, so that whatever is lazy is done; how many resources there are. */
function use(bodies: readonly object[]): number {
  const template = serverless(Object.fromEntries(bodies.map((body, index) => [`X${index}`, body])));
  for (const type of template.types)
    for (const resource of template.byType(type)) {
      const { logicalId, path } = resource.reported('/Properties/A/0/B');
      expect(template.locate(logicalId, path)).not.toBeNull();
    }
  return template.resourceCount;
}

/** Properties of every shape, as a whole and one by one. */
const everyShape = (names: readonly string[]): Json[] =>
  shapes.flatMap((shape) => [shape, ...names.map((name) => ({ [name]: shape }))]);

test.each(types)('a %s of any shape is read without a crash', (type) => {
  const bodies = everyShape(properties).map((Properties) => ({
    Type: `AWS::Serverless::${type}`,
    Properties,
  }));
  expect(use(bodies)).toBe(bodies.length);
});

test.each(events)('an event %s of any shape is read without a crash', (Type) => {
  const names =
    'Bucket Events Topic Trigger UserPool Path Method Auth RestApiId ApiId SourceAccessConfigurations DestinationConfig DeadLetterConfig Enabled SqsSubscription Target'.split(
      ' ',
    );
  const bodies = ['Function', 'StateMachine'].flatMap((owner) =>
    everyShape(names).map((Properties) => ({
      Type: `AWS::Serverless::${owner}`,
      Properties: { Events: { E: { Type, Properties } } },
    })),
  );
  expect(use(bodies)).toBe(bodies.length);
});

test.each(shapes.map((shape) => [shape]))('a resource that is %j, or of such a type, is read', (shape) => {
  const F = { Type: 'AWS::Serverless::Function' };
  expect(serverless({ X: shape, F }).resourceCount).toBe(2);
  expect(serverless({ X: { Type: shape }, F }).resourceCount).toBe(2);
  expect(
    serverless({ X: { ...F, Condition: shape, Connectors: shape, IgnoreGlobals: shape }, F }).resourceCount,
  ).toBe(2);
});

/** Milliseconds to read `count` functions with events, the best of three. */
function cost(count: number): number {
  const body = (n: number) => ({
    Type: 'AWS::Serverless::Function',
    Properties: {
      Policies: [{ S3ReadPolicy: { BucketName: 'b' } }],
      Events: {
        A: { Type: 'Api', Properties: { Path: `/${n}`, Method: 'get' } },
        S: { Type: 'S3', Properties: { Bucket: { Ref: 'B' }, Events: 'e' } },
      },
    },
  });
  const functions = Object.fromEntries(Array.from({ length: count }, (_, n) => [`F${n}`, body(n)]));
  const text = JSON.stringify({ Resources: { ...functions, B: { Type: 'AWS::S3::Bucket' } } });
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    expect(read(text).byType('AWS::Lambda::Permission')).toHaveLength(2 * count);
    return performance.now() - start;
  });
  return Math.min(...times);
}

test('ten times the functions cost about ten times the time', () => {
  cost(500);
  expect(cost(5000)).toBeLessThan(30 * cost(500) + 50);
});
