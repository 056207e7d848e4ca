interface Where {
  readonly account: string;
  readonly region: string;
}

type Attribute = (physicalId: string, where: Where) => string;

const same: Attribute = (id) => id;

/** `Fn::GetAtt` of each type as AWS documents it, computed from the physical id: type -> attribute -> value. */
const attributes: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = {
  'AWS::S3::Bucket': {
    Arn: (id) => `arn:aws:s3:::${id}`,
    DomainName: (id) => `${id}.s3.amazonaws.com`,
    RegionalDomainName: (id, { region }) => `${id}.s3.${region}.amazonaws.com`,
  },
  'AWS::KMS::Key': {
    Arn: (id, { account, region }) => `arn:aws:kms:${region}:${account}:key/${id}`,
    KeyId: same,
  },
  'AWS::Logs::LogGroup': {
    Arn: (id, { account, region }) => `arn:aws:logs:${region}:${account}:log-group:${id}:*`,
  },
  'AWS::Logs::DeliveryDestination': {
    Arn: (id, { account, region }) => `arn:aws:logs:${region}:${account}:delivery-destination:${id}`,
  },
  'AWS::CloudFront::OriginAccessControl': { Id: same },
  'AWS::Lambda::Function': {
    Arn: (id, { account, region }) => `arn:aws:lambda:${region}:${account}:function:${id}`,
  },
  'AWS::DynamoDB::Table': {
    Arn: (id, { account, region }) => `arn:aws:dynamodb:${region}:${account}:table/${id}`,
  },
  'AWS::SQS::Queue': {
    Arn: (id, { account, region }) => `arn:aws:sqs:${region}:${account}:${id.split('/').at(-1)}`,
  },
  'AWS::Events::Rule': {
    Arn: (id, { account, region }) => `arn:aws:events:${region}:${account}:rule/${id}`,
  },
  'AWS::IAM::Role': {
    Arn: (id, { account }) => `arn:aws:iam::${account}:role/${id}`,
  },
  'AWS::SNS::Topic': { TopicArn: same, TopicName: (id) => id.split(':').at(-1) ?? id },
  'AWS::SecretsManager::Secret': { Id: same },
  'AWS::Cognito::UserPool': {
    Arn: (id, { account, region }) => `arn:aws:cognito-idp:${region}:${account}:userpool/${id}`,
    UserPoolId: same,
    ProviderName: (id, { region }) => `cognito-idp.${region}.amazonaws.com/${id}`,
    ProviderURL: (id, { region }) => `https://cognito-idp.${region}.amazonaws.com/${id}`,
  },
  'AWS::Cognito::UserPoolClient': { ClientId: same },
  'AWS::WAFv2::WebACL': { Arn: webAclArn, Id: (id) => id.split('|')[1] ?? id },
};

/** Its physical id is `name|id|scope`. */
function webAclArn(physicalId: string, { account, region }: Where): string {
  const [name, id, scope] = physicalId.split('|');
  const place = scope === 'CLOUDFRONT' ? `us-east-1:${account}:global` : `${region}:${account}:regional`;
  return `arn:aws:wafv2:${place}/webacl/${name}/${id}`;
}

/** The value of `Fn::GetAtt`, or undefined if this table does not know it. */
export function attributeOf(
  type: string,
  name: string,
  physicalId: string,
  where: Where,
): string | undefined {
  return attributes[type]?.[name]?.(physicalId, where);
}
