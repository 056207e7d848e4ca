export type Json = string | number | boolean | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** A kind of resource: its properties as a good or a bad template has them. `other` names the latest resource of a kind. */
interface Kind {
  readonly name: string;
  readonly type: string;
  readonly properties: (good: boolean, other: (name: string) => string) => JsonObject;
}

/** Two shapes of one thing; a conditional expression would give every key of the one to the other. */
const either = (good: boolean, yes: JsonObject, no: JsonObject): JsonObject => (good ? yes : no);
const ref = (id: string): Json => ({ Ref: id });
const arn = (id: string): Json => ({ 'Fn::GetAtt': [id, 'Arn'] });
const policy = (statement: JsonObject): Json => ({
  Version: '2012-10-17',
  Statement: [statement],
});
const account = { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' };

const kinds: readonly Kind[] = [
  {
    name: 'Key',
    type: 'AWS::KMS::Key',
    properties: (good) => ({
      EnableKeyRotation: good,
      KeyPolicy: policy({
        Effect: 'Allow',
        Principal: { AWS: good ? account : '*' },
        Action: 'kms:*',
        Resource: '*',
      }),
    }),
  },
  {
    name: 'Bucket',
    type: 'AWS::S3::Bucket',
    properties: (good, other) =>
      either(
        good,
        {
          VersioningConfiguration: { Status: 'Enabled' },
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [
              {
                ServerSideEncryptionByDefault: {
                  SSEAlgorithm: 'aws:kms',
                  KMSMasterKeyID: arn(other('Key')),
                },
              },
            ],
          },
          LoggingConfiguration: { DestinationBucketName: ref(other('Bucket')) },
          Tags: [{ Key: 'stage', Value: ref('Stage') }],
        },
        { AccessControl: 'PublicRead' },
      ),
  },
  {
    name: 'BucketPolicy',
    type: 'AWS::S3::BucketPolicy',
    properties: (good, other) => {
      const objects = { 'Fn::Sub': `\${${other('Bucket')}.Arn}/*` };
      const plainHttp = { Bool: { 'aws:SecureTransport': 'false' } };
      const deny = {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: [arn(other('Bucket')), objects],
        Condition: plainHttp,
      };
      const allow = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: objects };
      return { Bucket: ref(other('Bucket')), PolicyDocument: policy(good ? deny : allow) };
    },
  },
  {
    name: 'Role',
    type: 'AWS::IAM::Role',
    properties: (good, other) => ({
      AssumeRolePolicyDocument: policy({
        Effect: 'Allow',
        Principal: { Service: 'lambda.amazonaws.com' },
        Action: 'sts:AssumeRole',
      }),
      Policies: [
        {
          PolicyName: 'inline',
          PolicyDocument: policy({
            Effect: 'Allow',
            Action: good ? ['s3:GetObject', 's3:PutObject'] : '*',
            Resource: good ? { 'Fn::Sub': `\${${other('Bucket')}.Arn}/data/*` } : '*',
          }),
        },
      ],
    }),
  },
  {
    name: 'Group',
    type: 'AWS::EC2::SecurityGroup',
    properties: (good) => ({
      GroupDescription: 'application',
      VpcId: 'vpc-0123456789abcdef0',
      SecurityGroupIngress: [
        {
          IpProtocol: 'tcp',
          FromPort: good ? 443 : 22,
          ToPort: good ? 443 : 22,
          CidrIp: good ? '10.0.0.0/8' : '0.0.0.0/0',
          Description: 'in',
        },
      ],
    }),
  },
  {
    name: 'Queue',
    type: 'AWS::SQS::Queue',
    properties: (good, other) =>
      either(good, { KmsMasterKeyId: ref(other('Key')) }, { SqsManagedSseEnabled: false }),
  },
  {
    name: 'Topic',
    type: 'AWS::SNS::Topic',
    properties: (good, other) =>
      either(good, { KmsMasterKeyId: ref(other('Key')) }, { DisplayName: 'events' }),
  },
  {
    name: 'Logs',
    type: 'AWS::Logs::LogGroup',
    properties: (good, other) =>
      either(good, { RetentionInDays: 365, KmsKeyId: arn(other('Key')) }, { RetentionInDays: 1 }),
  },
  {
    name: 'Function',
    type: 'AWS::Lambda::Function',
    properties: (good, other) => ({
      Runtime: good ? 'nodejs22.x' : 'nodejs12.x',
      Handler: 'index.handler',
      Role: arn(other('Role')),
      Code: { ZipFile: 'exports.handler = async () => ({});' },
      Environment: {
        Variables: either(good, { STAGE: ref('Stage') }, { DB_PASSWORD: 'correct-horse-battery' }),
      },
    }),
  },
  {
    name: 'Database',
    type: 'AWS::RDS::DBInstance',
    properties: (good, other) => ({
      Engine: 'postgres',
      DBInstanceClass: 'db.t4g.medium',
      AllocatedStorage: '20',
      MasterUsername: 'admin1',
      StorageEncrypted: good,
      PubliclyAccessible: !good,
      ...(good
        ? { ManageMasterUserPassword: true, KmsKeyId: arn(other('Key')) }
        : { MasterUserPassword: 'correct-horse-battery' }),
    }),
  },
];

/**
 * A template of `count` resources, about half of them insecure, that refer to each other. The same count gives the same
 * bytes. More than CloudFormation's 500 are a stress input.
 */
export function generateTemplate(count: number): JsonObject {
  const resources: Record<string, Json> = {};
  const latest = new Map<string, string>();
  const below = numbers(20_011);
  for (let at = 0; at < count; at += 1) {
    const kind = kinds[at < kinds.length ? at : below(kinds.length)];
    if (kind === undefined) throw new Error('a number was out of its range');
    const id = `${kind.name}${String(at).padStart(5, '0')}`;
    resources[id] = {
      Type: kind.type,
      Properties: kind.properties(below(2) === 0, (name) => latest.get(name) ?? id),
    };
    latest.set(kind.name, id);
  }
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Parameters: { Stage: { Type: 'String', Default: 'prod' } },
    Resources: resources,
  };
}

/** Whole numbers below a limit, always the same ones: the figures need variety and not chance. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}
