import { type Json } from '../../json-value';
import { type Made, mapped, type PropertyMap, same, sub } from '../made';
import { allow, grant, managed, type RolePolicy } from '../policies';
import { at, itemsOf, textOf } from '../raw';
import { type ExpandEvent, expanded, type SamEvent } from './event';

/** Settings of a mapping that keep their names. */
const settings: PropertyMap = {
  ...same('BatchSize', 'BisectBatchOnFunctionError', 'DestinationConfig', 'Enabled', 'FilterCriteria'),
  ...same(
    'FunctionResponseTypes',
    'KmsKeyArn',
    'MaximumBatchingWindowInSeconds',
    'MaximumRecordAgeInSeconds',
  ),
  ...same('MaximumRetryAttempts', 'ParallelizationFactor', 'Queues', 'ScalingConfig', 'StartingPosition'),
  ...same('StartingPositionTimestamp', 'SourceAccessConfigurations', 'Topics', 'TumblingWindowInSeconds'),
  ...same('ProvisionedPollerConfig', 'MetricsConfig', 'LoggingConfig'),
};

interface Source {
  /** Where its properties that are called otherwise go. */
  readonly map: PropertyMap;
  readonly policies: (event: SamEvent) => readonly RolePolicy[];
}

const sources: Readonly<Record<string, Source>> = {
  SQS: withManaged('Queue', 'AWSLambdaSQSQueueExecutionRole'),
  Kinesis: withManaged('Stream', 'AWSLambdaKinesisExecutionRole'),
  DynamoDB: withManaged('Stream', 'AWSLambdaDynamoDBExecutionRole'),
  MSK: {
    map: {
      EventSourceArn: 'Stream',
      'AmazonManagedKafkaEventSourceConfig.ConsumerGroupId': 'ConsumerGroupId',
    },
    policies: ({ at }) => [managed(at, 'AWSLambdaMSKExecutionRole')],
  },
  MQ: {
    map: { EventSourceArn: 'Broker' },
    policies: (event) => [
      ...secrets(event),
      grant(event.at, ['mq:DescribeBroker'], event.properties['Broker'] ?? '*'),
    ],
  },
  DocumentDB: {
    map: {
      EventSourceArn: 'Cluster',
      'DocumentDBEventSourceConfig.DatabaseName': 'DatabaseName',
      'DocumentDBEventSourceConfig.CollectionName': 'CollectionName',
      'DocumentDBEventSourceConfig.FullDocument': 'FullDocument',
    },
    policies: (event) => [
      ...secrets(event),
      grant(event.at, ['rds:DescribeDBClusterParameters'], ofAccount('rds', 'cluster-pg:*')),
      grant(event.at, ['rds:DescribeDBSubnetGroups'], ofAccount('rds', 'subgrp:*')),
      grant(event.at, ['rds:DescribeDBClusters'], event.properties['Cluster'] ?? '*'),
      interfaces(event.at),
    ],
  },
  SelfManagedKafka: {
    map: {
      'SelfManagedEventSource.Endpoints.KafkaBootstrapServers': 'KafkaBootstrapServers',
      'SelfManagedKafkaEventSourceConfig.ConsumerGroupId': 'ConsumerGroupId',
    },
    policies: (event) => [...secrets(event), ...(isInNetwork(event) ? [interfaces(event.at)] : [])],
  },
};

/** Sources that a function reads from; each may be called by its name in `Type`. */
export const streamEvents: readonly (readonly [type: string, expand: ExpandEvent])[] = Object.entries(
  sources,
).map(([type, source]) => [type, (event) => mapping(event, source)] as const);

function mapping(event: SamEvent, source: Source): ReturnType<ExpandEvent> {
  const { properties, origins } = mapped(
    event.properties,
    { ...settings, ...source.map },
    `${event.at}/Properties`,
  );
  const made: Made = {
    logicalId: event.logicalId,
    type: 'AWS::Lambda::EventSourceMapping',
    properties: { ...properties, FunctionName: event.name },
    origins,
    at: event.at,
  };
  return expanded({ made: [made], policies: [...source.policies(event), ...failures(event)] });
}

function withManaged(source: string, policy: string): Source {
  return { map: { EventSourceArn: source }, policies: ({ at }) => [managed(at, policy)] };
}

/** Where what cannot be worked on is sent. */
function failures({ properties, at: path }: SamEvent): RolePolicy[] {
  const target = at(properties, 'DestinationConfig.OnFailure.Destination');
  const type = textOf(at(properties, 'DestinationConfig.OnFailure.Type'));
  if (target === undefined || (type !== 'SQS' && type !== 'SNS')) return [];
  return [grant(path, [type === 'SQS' ? 'sqs:SendMessage' : 'sns:Publish'], target)];
}

/** The secrets with which the source is reached, and the key that they are encrypted with. */
function secrets({ properties, at: path }: SamEvent): RolePolicy[] {
  const read = itemsOf(properties['SourceAccessConfigurations']).flatMap((access) => {
    const uri = at(access, 'URI');
    const isSecret = !/^(?:VPC_|VIRTUAL_HOST)/.test(textOf(at(access, 'Type')) ?? '');
    return isSecret && uri !== undefined ? [grant(path, ['secretsmanager:GetSecretValue'], uri)] : [];
  });
  const key = properties['SecretsManagerKmsKeyId'];
  if (key === undefined) return read;
  const arn: Json = sub('arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/${Key}', {
    Key: key,
  });
  return [...read, { kind: 'inline', value: allow(['kms:Decrypt'], arn), at: path, exact: false }];
}

function isInNetwork({ properties }: SamEvent): boolean {
  return itemsOf(properties['SourceAccessConfigurations']).some((access) =>
    (textOf(at(access, 'Type')) ?? '').startsWith('VPC_'),
  );
}

function interfaces(at: string): RolePolicy {
  const actions = 'CreateNetworkInterface DescribeNetworkInterfaces DeleteNetworkInterface DescribeVpcs';
  const names = `${actions} DescribeSubnets DescribeSecurityGroups`.split(' ');
  return grant(
    at,
    names.map((name) => `ec2:${name}`),
    '*',
  );
}

function ofAccount(service: string, rest: string): Json {
  return sub(`arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:${rest}`);
}
