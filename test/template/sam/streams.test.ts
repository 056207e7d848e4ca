import { propertiesOf, reported, x } from './support';

const event = (Type: string, Properties: object) => x('Function', { Events: { E: { Type, Properties } } });
const role = (template: ReturnType<typeof event>) => JSON.stringify(propertiesOf(template, 'AWS::IAM::Role'));

test.each([
  ['SQS', { Queue: 'q' }, 'AWSLambdaSQSQueueExecutionRole'],
  ['Kinesis', { Stream: 'q' }, 'AWSLambdaKinesisExecutionRole'],
  ['DynamoDB', { Stream: 'q' }, 'AWSLambdaDynamoDBExecutionRole'],
  ['MSK', { Stream: 'q' }, 'AWSLambdaMSKExecutionRole'],
  ['MQ', { Broker: 'q' }, 'mq:DescribeBroker'],
  ['DocumentDB', { Cluster: 'q' }, 'rds:DescribeDBClusters'],
])('%s is read from, and the role may', (type, source, allowed) => {
  const template = event(type, { ...source, BatchSize: 5 });
  expect(propertiesOf(template, 'AWS::Lambda::EventSourceMapping')).toMatchObject({
    EventSourceArn: 'q',
    FunctionName: { Ref: 'X' },
    BatchSize: 5,
  });
  expect(role(template)).toContain(allowed);
  expect(reported(template, 'AWS::Lambda::EventSourceMapping', '/Properties/BatchSize')).toBe(
    'X/Properties/Events/E/Properties/BatchSize',
  );
});

test('a source of Kafka of their own: its secrets may be read, its network entered, its failures sent', () => {
  const template = event('SelfManagedKafka', {
    KafkaBootstrapServers: ['k:1'],
    SourceAccessConfigurations: [
      { Type: 'SASL_SCRAM_512_AUTH', URI: { Ref: 'S' } },
      { Type: 'VPC_SUBNET', URI: 'subnet:s' },
    ],
    SecretsManagerKmsKeyId: 'key',
    DestinationConfig: { OnFailure: { Type: 'SNS', Destination: 't' } },
  });
  const policies = role(template);
  expect(policies).toContain('"Action":["secretsmanager:GetSecretValue"],"Resource":{"Ref":"S"}');
  expect(policies).not.toContain('subnet:s');
  expect(policies).toContain('ec2:CreateNetworkInterface');
  expect(policies).toContain('kms:Decrypt');
  expect(policies).toContain('"Action":["sns:Publish"],"Resource":"t"');
  expect(propertiesOf(template, 'AWS::Lambda::EventSourceMapping')).toMatchObject({
    SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: ['k:1'] } },
  });
});
