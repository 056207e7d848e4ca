/** What a connector may give: reading, writing. */
export type Access = 'Read' | 'Write';

/** One statement: what may be done, and with what: `D` stands for the destination, `S` for the source, `E` for the executions of the destination. */
type Grant = readonly [actions: string, resources: string];

/** What lets one thing use another. */
export type ConnectorPair =
  /** A policy of the role of one of both. */
  | {
      readonly roleOf: 'source' | 'destination';
      readonly grants: Readonly<Partial<Record<Access, readonly Grant[]>>>;
    }
  /** A permission of the function that is the destination. */
  | { readonly caller: string }
  /** The policy of the queue or topic that is the destination. */
  | { readonly sender: string; readonly action: string };

const LAMBDA = 'AWS::Lambda::Function';
const MACHINE = 'AWS::StepFunctions::StateMachine';
const SOURCE = 'AWS::AppSync::DataSource';
const RULE = 'AWS::Events::Rule';
const EXECUTION_RULE =
  'arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule';

const invoke = { Write: [['lambda:InvokeAsync lambda:InvokeFunction', 'D']] } as const;
const publish = { Write: [['sns:Publish', 'D']] } as const;
const putEvents = { Write: [['events:PutEvents', 'D']] } as const;
const bucket = {
  Read: [
    [
      `s3:GetObject s3:GetObjectAcl s3:GetObjectLegalHold s3:GetObjectRetention s3:GetObjectTorrent s3:GetObjectVersion
      s3:GetObjectVersionAcl s3:GetObjectVersionForReplication s3:GetObjectVersionTorrent s3:ListBucket
      s3:ListBucketMultipartUploads s3:ListBucketVersions s3:ListMultipartUploadParts`,
      'D D/*',
    ],
  ],
  Write: [
    [
      `s3:AbortMultipartUpload s3:DeleteObject s3:DeleteObjectVersion s3:PutObject s3:PutObjectLegalHold
      s3:PutObjectRetention s3:RestoreObject`,
      'D D/*',
    ],
  ],
} as const;
const table = {
  Read: [
    [
      `dynamodb:GetItem dynamodb:Query dynamodb:Scan dynamodb:BatchGetItem dynamodb:ConditionCheckItem
      dynamodb:PartiQLSelect`,
      'D D/index/*',
    ],
  ],
  Write: [
    [
      `dynamodb:PutItem dynamodb:UpdateItem dynamodb:DeleteItem dynamodb:BatchWriteItem dynamodb:PartiQLDelete
      dynamodb:PartiQLInsert dynamodb:PartiQLUpdate`,
      'D D/index/*',
    ],
  ],
} as const;

/** The pairs that SAM publishes, by `source>destination`. */
export const connectorPairs: Readonly<Record<string, ConnectorPair>> = {
  [`AWS::DynamoDB::Table>${LAMBDA}`]: {
    roleOf: 'destination',
    grants: {
      Read: [
        [
          'dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams',
          'S/stream/*',
        ],
      ],
    },
  },
  [`AWS::SQS::Queue>${LAMBDA}`]: {
    roleOf: 'destination',
    grants: {
      Read: [['sqs:ReceiveMessage sqs:GetQueueAttributes', 'S']],
      Write: [['sqs:DeleteMessage', 'S']],
    },
  },
  [`${RULE}>AWS::Events::EventBus`]: { roleOf: 'source', grants: putEvents },
  [`${RULE}>${MACHINE}`]: { roleOf: 'source', grants: { Write: [['states:StartExecution', 'D']] } },
  [`${RULE}>${LAMBDA}`]: { caller: 'events.amazonaws.com' },
  [`${RULE}>AWS::SNS::Topic`]: { sender: 'events.amazonaws.com', action: 'sns:Publish' },
  [`${RULE}>AWS::SQS::Queue`]: { sender: 'events.amazonaws.com', action: 'sqs:SendMessage' },
  'AWS::SNS::Topic>AWS::SQS::Queue': { sender: 'sns.amazonaws.com', action: 'sqs:SendMessage' },
  [`AWS::SNS::Topic>${LAMBDA}`]: { caller: 'sns.amazonaws.com' },
  [`AWS::S3::Bucket>${LAMBDA}`]: { caller: 's3.amazonaws.com' },
  [`AWS::ApiGateway::RestApi>${LAMBDA}`]: { caller: 'apigateway.amazonaws.com' },
  [`AWS::ApiGatewayV2::Api>${LAMBDA}`]: { caller: 'apigateway.amazonaws.com' },
  [`AWS::AppSync::GraphQLApi>${LAMBDA}`]: { caller: 'appsync.amazonaws.com' },
  [`${LAMBDA}>${LAMBDA}`]: { roleOf: 'source', grants: invoke },
  [`${LAMBDA}>AWS::S3::Bucket`]: { roleOf: 'source', grants: bucket },
  [`${LAMBDA}>AWS::DynamoDB::Table`]: { roleOf: 'source', grants: table },
  [`${LAMBDA}>AWS::SNS::Topic`]: { roleOf: 'source', grants: publish },
  [`${LAMBDA}>AWS::Events::EventBus`]: { roleOf: 'source', grants: putEvents },
  [`${LAMBDA}>AWS::SQS::Queue`]: {
    roleOf: 'source',
    grants: {
      Read: [['sqs:ReceiveMessage sqs:GetQueueAttributes', 'D']],
      Write: [['sqs:DeleteMessage sqs:SendMessage sqs:ChangeMessageVisibility sqs:PurgeQueue', 'D']],
    },
  },
  [`${LAMBDA}>${MACHINE}`]: {
    roleOf: 'source',
    grants: {
      Read: [
        ['states:DescribeStateMachine states:ListExecutions', 'D'],
        ['states:DescribeExecution states:DescribeStateMachineForExecution states:GetExecutionHistory', 'E'],
      ],
      Write: [
        ['states:StartExecution states:StartSyncExecution', 'D'],
        ['states:StopExecution', 'E'],
      ],
    },
  },
  [`${LAMBDA}>AWS::Location::PlaceIndex`]: {
    roleOf: 'source',
    grants: {
      Read: [
        [
          `geo:DescribePlaceIndex geo:GetPlace geo:SearchPlaceIndexForPosition geo:SearchPlaceIndexForSuggestions
          geo:SearchPlaceIndexForText`,
          'D',
        ],
      ],
    },
  },
  [`${MACHINE}>${LAMBDA}`]: { roleOf: 'source', grants: invoke },
  [`${MACHINE}>AWS::SNS::Topic`]: { roleOf: 'source', grants: publish },
  [`${MACHINE}>AWS::SQS::Queue`]: { roleOf: 'source', grants: { Write: [['sqs:SendMessage', 'D']] } },
  [`${MACHINE}>AWS::S3::Bucket`]: { roleOf: 'source', grants: bucket },
  [`${MACHINE}>AWS::DynamoDB::Table`]: { roleOf: 'source', grants: table },
  [`${MACHINE}>AWS::Events::EventBus`]: { roleOf: 'source', grants: putEvents },
  [`${MACHINE}>${MACHINE}`]: {
    roleOf: 'source',
    grants: {
      Read: [
        ['states:DescribeExecution', 'E'],
        ['events:DescribeRule', EXECUTION_RULE],
      ],
      Write: [
        ['states:StartExecution', 'D'],
        ['states:StopExecution', 'E'],
        ['events:PutTargets events:PutRule', EXECUTION_RULE],
      ],
    },
  },
  [`${SOURCE}>AWS::DynamoDB::Table`]: { roleOf: 'source', grants: table },
  [`${SOURCE}>${LAMBDA}`]: {
    roleOf: 'source',
    grants: { Write: [['lambda:InvokeAsync lambda:InvokeFunction', 'D D:*']] },
  },
  [`${SOURCE}>AWS::Events::EventBus`]: { roleOf: 'source', grants: putEvents },
};
