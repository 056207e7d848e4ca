import { home, policy } from './assemblies';

const tag = '${aws:PrincipalTag/tenant}';
const sessions = { AWS: { 'Fn::GetAtt': ['Sessions', 'Arn'] } };
export const opens = (Action: string) =>
  policy({ Effect: 'Allow', Principal: sessions, Action, Resource: '*' });
const arn = (service: string, name: string) => `arn:aws:${service}:eu-central-1:${home}:${name}`;
const queue = { Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'tenants' } } };
const onQueue = {
  more: [
    {
      Action: 'sqs:SendMessage',
      Resource: arn('sqs', 'tenants'),
      Condition: { StringLike: { 'aws:PrincipalTag/tenant': 'tenant-1' } },
    },
  ],
};
const resource = (Type: string, Properties: object) => ({ Policy: { Type, Properties } });

/** Policies of resources that let every session through, whatever the role's own policy says of the tag. */
export const open: readonly (readonly [what: string, resources: object, changes: object, seen: string])[] = [
  [
    'a bucket, by a name that another stack knows',
    resource('AWS::S3::BucketPolicy', { Bucket: 'Shop-Bucket', PolicyDocument: opens('s3:GetObject') }),
    {},
    's3:GetObject: another tenant',
  ],
  [
    'a bucket, for what no policy of the role is about',
    resource('AWS::S3::BucketPolicy', {
      Bucket: { Ref: 'Bucket' },
      PolicyDocument: opens('s3:DeleteObject'),
    }),
    {},
    's3:DeleteObject: another tenant',
  ],
  [
    'a table',
    {
      Table: {
        Type: 'AWS::DynamoDB::Table',
        Properties: { ResourcePolicy: { PolicyDocument: opens('dynamodb:GetItem') } },
      },
    },
    {},
    'dynamodb:GetItem: another tenant',
  ],
  [
    'a replica of a table',
    {
      Table: {
        Type: 'AWS::DynamoDB::GlobalTable',
        Properties: {
          Replicas: [
            { Region: 'eu-west-1' },
            { Region: 'eu-central-1', ResourcePolicy: { PolicyDocument: opens('dynamodb:PutItem') } },
          ],
        },
      },
    },
    {},
    'dynamodb:PutItem: another tenant',
  ],
  [
    'a queue',
    {
      ...queue,
      ...resource('AWS::SQS::QueuePolicy', { Queues: [{ Ref: 'Queue' }], PolicyDocument: opens('sqs:*') }),
    },
    onQueue,
    'sqs:SendMessage: another tenant',
  ],
  [
    'a queue, in line',
    {
      ...queue,
      ...resource('AWS::SQS::QueueInlinePolicy', {
        Queue: `https://sqs.eu-central-1.amazonaws.com/${home}/tenants`,
        PolicyDocument: opens('sqs:*'),
      }),
    },
    onQueue,
    'sqs:SendMessage: another tenant',
  ],
  [
    'a secret',
    resource('AWS::SecretsManager::ResourcePolicy', {
      SecretId: arn('secretsmanager', 'secret:tenant/tenant-1/x'),
      ResourcePolicy: opens('secretsmanager:GetSecretValue'),
    }),
    {
      more: [
        {
          Action: 'secretsmanager:GetSecretValue',
          Resource: arn('secretsmanager', `secret:tenant/${tag}/*`),
        },
      ],
    },
    'secretsmanager:GetSecretValue: another tenant',
  ],
  [
    'a bus',
    resource('AWS::Events::EventBusPolicy', {
      StatementId: 'open',
      Statement: {
        Effect: 'Allow',
        Principal: sessions,
        Action: 'events:PutEvents',
        Resource: arn('events', 'event-bus/default'),
      },
    }),
    {
      more: [
        {
          Action: 'events:PutEvents',
          Resource: arn('events', 'event-bus/default'),
          Condition: { StringLike: { 'events:source': `tenant.${tag}/*` } },
        },
      ],
    },
    'events:PutEvents: another tenant',
  ],
];
