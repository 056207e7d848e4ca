/** Two bodies of one resource that differ in what is weak, and the rule that tells them apart. */
export type Twins = readonly [
  rule: string,
  type: string,
  weak: Readonly<Record<string, unknown>>,
  sound: Readonly<Record<string, unknown>>,
];

const key = { Ref: 'Key' };
const github = (sub: string) => ({
  AssumeRolePolicyDocument: {
    Statement: {
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': sub } },
    },
  },
});
const postgres = (Parameters: Readonly<Record<string, string>>) => ({ Family: 'postgres14', Parameters });
const open = (condition: object) => ({
  PolicyDocument: {
    Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', Condition: condition },
  },
});
const entry = (From: number, CidrBlock: string) => ({
  ...{ Protocol: 6, RuleAction: 'allow', Egress: false, CidrBlock },
  PortRange: { From, To: From },
});
const disk = (Ebs: object) => ({ BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs }] });
const origin = (rest: object) => ({
  DistributionConfig: { Origins: [{ Id: 'o', DomainName: 'b.s3.amazonaws.com', ...rest }] },
});
const headers = (SecurityHeadersConfig: object) => ({
  ResponseHeadersPolicyConfig: { Name: 'x', SecurityHeadersConfig },
});

/** Pairs in the manner of public scanners' own fixtures, which no rule told apart when they were first written. */
export const twins: readonly Twins[] = [
  ['PC-RDS-61', 'AWS::RDS::DBParameterGroup', postgres({}), postgres({ log_connections: '1' })],
  ['PC-RDS-62', 'AWS::RDS::DBParameterGroup', postgres({}), postgres({ log_disconnections: '1' })],
  ['PC-RDS-63', 'AWS::RDS::DBParameterGroup', postgres({}), postgres({ log_statement: 'ddl' })],
  [
    'PC-RDS-67',
    'AWS::RDS::DBParameterGroup',
    postgres({ password_encryption: 'md5' }),
    postgres({ password_encryption: 'scram-sha-256' }),
  ],
  [
    'PC-RDS-68',
    'AWS::RDS::DBParameterGroup',
    { Family: 'mysql8.0', Parameters: { tls_version: 'TLSv1,TLSv1.2' } },
    { Family: 'mysql8.0', Parameters: { tls_version: 'TLSv1.2' } },
  ],
  ['PC-RDS-69', 'AWS::RDS::DBInstance', {}, { EnablePerformanceInsights: true }],
  [
    'PC-RDS-70',
    'AWS::RDS::DBInstance',
    { ManageMasterUserPassword: true },
    { ManageMasterUserPassword: true, MasterUserSecret: { KmsKeyId: key } },
  ],
  ['PC-RSS-08', 'AWS::RedshiftServerless::Namespace', { AdminUsername: 'admin' }, { AdminUsername: 'owner' }],
  ['PC-RSS-09', 'AWS::RedshiftServerless::Namespace', { DbName: 'dev' }, { DbName: 'sales' }],
  ['PC-EC2-112', 'AWS::EC2::NetworkAclEntry', entry(21, '0.0.0.0/0'), entry(21, '10.0.0.0/8')],
  [
    'PC-EC2-40',
    'AWS::EC2::Instance',
    { MetadataOptions: { HttpPutResponseHopLimit: 5 } },
    { MetadataOptions: { HttpPutResponseHopLimit: 1 } },
  ],
  [
    'PC-EC2-57',
    'AWS::EC2::VPCEndpoint',
    open({ StringLike: { 'aws:PrincipalOrgID': '*' } }),
    open({ StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } }),
  ],
  ['PC-IB-03', 'AWS::ImageBuilder::ImageRecipe', disk({ VolumeSize: 8 }), disk({ Encrypted: true })],
  [
    'PC-ECS-19',
    'AWS::ECS::TaskSet',
    { NetworkConfiguration: { AwsVpcConfiguration: { AssignPublicIp: 'ENABLED' } } },
    { NetworkConfiguration: { AwsVpcConfiguration: { AssignPublicIp: 'DISABLED' } } },
  ],
  [
    'PC-ECS-43',
    'AWS::ECS::TaskDefinition',
    { TaskRoleArn: 'a', ExecutionRoleArn: 'a' },
    { TaskRoleArn: 'a', ExecutionRoleArn: 'b' },
  ],
  ['PC-IAM-25', 'AWS::IAM::Role', github('repo:acme*'), github('repo:acme/*')],
  [
    'PC-S3-52',
    'AWS::S3::Bucket',
    { LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 9 }] } },
    {
      LifecycleConfiguration: {
        Rules: [{ Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }],
      },
    },
  ],
  ['PC-S3-53', 'AWS::S3::Bucket', { BucketName: 'a.b.c' }, { BucketName: 'a-b-c' }],
  [
    'PC-CF-42',
    'AWS::CloudFront::Distribution',
    origin({ S3OriginConfig: { OriginAccessIdentity: 'origin-access-identity/cloudfront/E1' } }),
    origin({ S3OriginConfig: { OriginAccessIdentity: '' }, OriginAccessControlId: 'E2' }),
  ],
  [
    'PC-CF-40',
    'AWS::CloudFront::ResponseHeadersPolicy',
    headers({}),
    headers({ ContentTypeOptions: { Override: true } }),
  ],
  ['PC-GLUE-10', 'AWS::Glue::Job', { GlueVersion: '1.0' }, { GlueVersion: '5.0' }],
  ['PC-MQ-06', 'AWS::AmazonMQ::Broker', { EngineVersion: '5.15.0' }, { EngineVersion: '5.18' }],
  ['PC-QS-01', 'AWS::QuickSight::DataSource', { SslProperties: { DisableSsl: true } }, {}],
  ['PC-DBR-01', 'AWS::DataBrew::Job', {}, { EncryptionMode: 'SSE-KMS', EncryptionKeyArn: key }],
  ['PC-KV-01', 'AWS::KinesisVideo::Stream', {}, { KmsKeyId: key }],
  ['PC-WAF-18', 'AWS::WAFv2::WebACL', { VisibilityConfig: { CloudWatchMetricsEnabled: false } }, {}],
];
