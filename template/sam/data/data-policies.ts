import { type PolicyTemplate } from '../policy-templates';

/** Policies that SAM publishes for stores, queues, streams, keys and secrets; statements as policy-templates.ts reads them. */
export const dataPolicies: Readonly<Record<string, PolicyTemplate>> = {
  AWSSecretsManagerGetSecretValuePolicy: [['secretsmanager', 'GetSecretValue', '{SecretArn}']],
  AWSSecretsManagerRotationPolicy: [
    [
      'secretsmanager',
      'DescribeSecret GetSecretValue PutSecretValue UpdateSecretVersionStage',
      'secretsmanager:@:secret:*',
      ['StringEquals', 'secretsmanager:resource/AllowRotationLambdaArn', 'lambda:@:function:{FunctionName}'],
    ],
    ['secretsmanager', 'GetRandomPassword', '*'],
  ],
  AthenaQueryPolicy: [
    [
      'athena',
      `ListWorkGroups GetExecutionEngine GetExecutionEngines GetNamespace GetCatalogs GetNamespaces
      GetTables GetTable`,
      '*',
    ],
    [
      'athena',
      `StartQueryExecution GetQueryResults DeleteNamedQuery GetNamedQuery ListQueryExecutions
      StopQueryExecution GetQueryResultsStream ListNamedQueries CreateNamedQuery GetQueryExecution
      BatchGetNamedQuery BatchGetQueryExecution GetWorkGroup`,
      'athena:@:workgroup/{WorkGroupName}',
    ],
  ],
  DynamoDBBackupFullAccessPolicy: [
    ['dynamodb', 'CreateBackup DescribeContinuousBackups', 'dynamodb:@:table/{TableName}'],
    ['dynamodb', 'DeleteBackup DescribeBackup ListBackups', 'dynamodb:@:table/{TableName}/backup/*'],
  ],
  DynamoDBCrudPolicy: [
    [
      'dynamodb',
      `GetItem DeleteItem PutItem Scan Query UpdateItem BatchWriteItem BatchGetItem DescribeTable
      ConditionCheckItem`,
      'dynamodb:@:table/{TableName} dynamodb:@:table/{TableName}/index/*',
    ],
  ],
  DynamoDBReadPolicy: [
    [
      'dynamodb',
      'GetItem Scan Query BatchGetItem DescribeTable',
      'dynamodb:@:table/{TableName} dynamodb:@:table/{TableName}/index/*',
    ],
  ],
  DynamoDBReconfigurePolicy: [['dynamodb', 'UpdateTable', 'dynamodb:@:table/{TableName}']],
  DynamoDBRestoreFromBackupPolicy: [
    ['dynamodb', 'RestoreTableFromBackup', 'dynamodb:@:table/{TableName}/backup/*'],
    [
      'dynamodb',
      'PutItem UpdateItem DeleteItem GetItem Query Scan BatchWriteItem',
      'dynamodb:@:table/{TableName}',
    ],
  ],
  DynamoDBStreamReadPolicy: [
    [
      'dynamodb',
      'DescribeStream GetRecords GetShardIterator',
      'dynamodb:@:table/{TableName}/stream/{StreamName}',
    ],
    ['dynamodb', 'ListStreams', 'dynamodb:@:table/{TableName}/stream/*'],
  ],
  DynamoDBWritePolicy: [
    [
      'dynamodb',
      'PutItem UpdateItem BatchWriteItem',
      'dynamodb:@:table/{TableName} dynamodb:@:table/{TableName}/index/*',
    ],
  ],
  EFSWriteAccessPolicy: [
    [
      'elasticfilesystem',
      'ClientMount ClientWrite',
      'elasticfilesystem:@:file-system/{FileSystem}',
      ['StringEquals', 'elasticfilesystem:AccessPointArn', 'elasticfilesystem:@:access-point/{AccessPoint}'],
    ],
  ],
  ElasticsearchHttpPostPolicy: [['es', 'ESHttpPost ESHttpPut', 'es:@:domain/{DomainName}/*']],
  FirehoseCrudPolicy: [
    [
      'firehose',
      `CreateDeliveryStream DeleteDeliveryStream DescribeDeliveryStream PutRecord PutRecordBatch
      UpdateDestination`,
      'firehose:@:deliverystream/{DeliveryStreamName}',
    ],
  ],
  FirehoseWritePolicy: [
    ['firehose', 'PutRecord PutRecordBatch', 'firehose:@:deliverystream/{DeliveryStreamName}'],
  ],
  KMSDecryptPolicy: [['kms', 'Decrypt', 'kms:@:key/{KeyId}']],
  KMSEncryptPolicy: [['kms', 'Encrypt', 'kms:@:key/{KeyId}']],
  KMSEncryptPolicy_v2: [
    [
      'kms',
      `Encrypt GenerateDataKey GenerateDataKeyWithoutPlaintext GenerateDataKeyPair
      GenerateDataKeyPairWithoutPlaintext`,
      'kms:@:key/{KeyId}',
    ],
  ],
  KinesisCrudPolicy: [
    [
      'kinesis',
      `AddTagsToStream CreateStream DecreaseStreamRetentionPeriod DeleteStream DescribeStream
      DescribeStreamSummary GetShardIterator IncreaseStreamRetentionPeriod ListTagsForStream
      MergeShards PutRecord PutRecords SplitShard RemoveTagsFromStream`,
      'kinesis:@:stream/{StreamName}',
    ],
  ],
  KinesisStreamReadPolicy: [
    ['kinesis', 'ListStreams DescribeLimits', 'kinesis:@:stream/*'],
    [
      'kinesis',
      'DescribeStream DescribeStreamSummary GetRecords GetShardIterator',
      'kinesis:@:stream/{StreamName}',
    ],
  ],
  S3CrudPolicy: [
    [
      's3',
      `GetObject ListBucket GetBucketLocation GetObjectVersion PutObject PutObjectAcl
      GetLifecycleConfiguration PutLifecycleConfiguration DeleteObject`,
      's3:::{BucketName} s3:::{BucketName}/*',
    ],
  ],
  S3FullAccessPolicy: [
    [
      's3',
      `GetObject GetObjectAcl GetObjectVersion PutObject PutObjectAcl DeleteObject DeleteObjectTagging
      DeleteObjectVersionTagging GetObjectTagging GetObjectVersionTagging PutObjectTagging
      PutObjectVersionTagging`,
      's3:::{BucketName}/*',
    ],
    [
      's3',
      'ListBucket GetBucketLocation GetLifecycleConfiguration PutLifecycleConfiguration',
      's3:::{BucketName}',
    ],
  ],
  S3ReadPolicy: [
    [
      's3',
      'GetObject ListBucket GetBucketLocation GetObjectVersion GetLifecycleConfiguration',
      's3:::{BucketName} s3:::{BucketName}/*',
    ],
  ],
  S3WritePolicy: [
    ['s3', 'PutObject PutObjectAcl PutLifecycleConfiguration', 's3:::{BucketName} s3:::{BucketName}/*'],
  ],
  SNSCrudPolicy: [
    [
      'sns',
      'ListSubscriptionsByTopic CreateTopic SetTopicAttributes Subscribe Publish',
      'sns:@:{TopicName}*',
    ],
  ],
  SNSPublishMessagePolicy: [['sns', 'Publish', 'sns:@:{TopicName}']],
  SQSPollerPolicy: [
    [
      'sqs',
      `ChangeMessageVisibility ChangeMessageVisibilityBatch DeleteMessage DeleteMessageBatch
      GetQueueAttributes ReceiveMessage`,
      'sqs:@:{QueueName}',
    ],
  ],
  SQSSendMessagePolicy: [['sqs', 'SendMessage*', 'sqs:@:{QueueName}']],
  SSMParameterReadPolicy: [
    ['ssm', 'DescribeParameters', '*'],
    ['ssm', 'GetParameters GetParameter GetParametersByPath', 'ssm:@:parameter/{ParameterName}'],
  ],
  SSMParameterWithSlashPrefixReadPolicy: [
    ['ssm', 'DescribeParameters', '*'],
    ['ssm', 'GetParameters GetParameter GetParametersByPath', 'ssm:@:parameter{ParameterName}'],
  ],
};
