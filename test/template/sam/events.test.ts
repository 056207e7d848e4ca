import { type Json } from '../../../template';
import { idsOf, madeAs, propertiesOf, x } from './support';

const PERMISSION = 'AWS::Lambda::Permission';
const event = (Type: string, Properties: object, others: object = {}) =>
  x('Function', { Events: { E: { Type, Properties } } }, {}, others);
const permission = (template: ReturnType<typeof event>) => propertiesOf(template, PERMISSION);

test('S3 gives the bucket a notification and lets the buckets of the account call', () => {
  const bucket = {
    B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'b' } },
  };
  const template = event(
    'S3',
    { Bucket: { Ref: 'B' }, Events: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'] },
    bucket,
  );
  expect(permission(template)).toEqual({
    Action: 'lambda:InvokeFunction',
    FunctionName: { Ref: 'X' },
    Principal: 's3.amazonaws.com',
    SourceAccount: { Ref: 'AWS::AccountId' },
  });
  const target = { 'Fn::GetAtt': ['X', 'Arn'] };
  expect(propertiesOf(template, 'AWS::S3::Bucket')).toEqual({
    BucketName: 'b',
    NotificationConfiguration: {
      LambdaConfigurations: [
        { Function: target, Event: 's3:ObjectCreated:*' },
        { Function: target, Event: 's3:ObjectRemoved:*' },
      ],
    },
  });
});

test('what a bucket says of notifications itself stays, and is added to', () => {
  const own = { LambdaConfigurations: [{ Event: 'own' }], QueueConfigurations: [] };
  const withOwn = { B: { Type: 'AWS::S3::Bucket', Properties: { NotificationConfiguration: own } } };
  const template = event('S3', { Bucket: { Ref: 'B' }, Events: 'new' }, withOwn);
  expect(propertiesOf(template, 'AWS::S3::Bucket')['NotificationConfiguration']).toMatchObject({
    QueueConfigurations: [],
    LambdaConfigurations: [{ Event: 'own' }, { Event: 'new' }],
  });
  const elsewhere = {
    B: { Type: 'AWS::S3::Bucket', Properties: { NotificationConfiguration: { Ref: 'P' } } },
  };
  const opaque = event('S3', { Bucket: { Ref: 'B' }, Events: 'new' }, elsewhere);
  expect(propertiesOf(opaque, 'AWS::S3::Bucket')['NotificationConfiguration']).toEqual({ Ref: 'P' });
});

test('SNS subscribes the function, by way of a queue where that is asked for', () => {
  const direct = event('SNS', { Topic: { Ref: 'T' } });
  expect(propertiesOf(direct, 'AWS::SNS::Subscription')).toMatchObject({
    Protocol: 'lambda',
    TopicArn: { Ref: 'T' },
  });
  expect(permission(direct)).toMatchObject({ Principal: 'sns.amazonaws.com', SourceArn: { Ref: 'T' } });
  const queued = event('SNS', { Topic: { Ref: 'T' }, SqsSubscription: true });
  expect(propertiesOf(queued, 'AWS::SNS::Subscription')).toMatchObject({ Protocol: 'sqs' });
  expect(idsOf(queued, 'AWS::SQS::Queue')).toEqual(['XEQueue']);
  expect(JSON.stringify(propertiesOf(queued, 'AWS::SQS::QueuePolicy'))).toContain(
    '"aws:SourceArn":{"Ref":"T"}',
  );
  expect(idsOf(queued, PERMISSION)).toEqual([]);
  const own = event('SNS', { Topic: 't', SqsSubscription: { QueueArn: 'q', BatchSize: 3 } });
  expect(idsOf(own, 'AWS::SQS::Queue')).toEqual([]);
  expect(propertiesOf(own, 'AWS::Lambda::EventSourceMapping')).toMatchObject({
    EventSourceArn: 'q',
    BatchSize: 3,
  });
});

test.each([
  [
    'CloudWatchLogs',
    { LogGroupName: 'g', FilterPattern: '' },
    'AWS::Logs::SubscriptionFilter',
    'logs.amazonaws.com',
  ],
  ['IoTRule', { Sql: 's' }, 'AWS::IoT::TopicRule', 'iot.amazonaws.com'],
  ['Schedule', { Schedule: 'rate(1 day)' }, 'AWS::Events::Rule', 'events.amazonaws.com'],
  ['EventBridgeRule', { Pattern: { source: ['a'] } }, 'AWS::Events::Rule', 'events.amazonaws.com'],
  ['CloudWatchEvent', { Pattern: { source: ['a'] } }, 'AWS::Events::Rule', 'events.amazonaws.com'],
])('%s makes what calls, and a permission for that alone', (type, properties, made, principal) => {
  const template = event(type, properties);
  expect(idsOf(template, made)).toEqual(['XE']);
  expect(permission(template)).toMatchObject({ Principal: principal });
  expect(permission(template)).toHaveProperty('SourceArn');
  expect(madeAs(template, PERMISSION).reported('/Properties/SourceArn').path).toBe('/Properties/Events/E');
});

test('a skill of Alexa calls, any of them where none is named', () => {
  expect(permission(event('AlexaSkill', { SkillId: 's' }))).toMatchObject({ EventSourceToken: 's' });
  expect(permission(event('AlexaSkill', {}))).not.toHaveProperty('EventSourceToken');
});

test('a trigger of a user pool stands in the pool', () => {
  const pool = { P: { Type: 'AWS::Cognito::UserPool' } };
  const template = event(
    'Cognito',
    { UserPool: { Ref: 'P' }, Trigger: ['PreSignUp', 'PostConfirmation'] },
    pool,
  );
  const target: Json = { 'Fn::GetAtt': ['X', 'Arn'] };
  expect(propertiesOf(template, 'AWS::Cognito::UserPool')).toEqual({
    LambdaConfig: { PreSignUp: target, PostConfirmation: target },
  });
  expect(permission(template)).toMatchObject({ SourceArn: { 'Fn::GetAtt': ['P', 'Arn'] } });
});
