import { type PriceId } from '../../checklist/prices';
import { webAclUse } from './construct-costs-waf';
import { load } from './construct-load';
import { type Properties, valueAt } from './construct-template';

/** A quantity that somebody pays for in a month. */
export interface Use {
  readonly price: PriceId;
  readonly quantity: number;
}

/** What a month of one resource uses. A type that is in neither table fails the generator: nothing is free by being forgotten. */
const uses: Readonly<Record<string, (properties: Properties) => readonly Use[]>> = {
  'AWS::ApiGateway::RestApi': () => [{ price: 'restApiRequests', quantity: load.requests }],
  'AWS::ApiGatewayV2::Api': () => [{ price: 'httpApiRequests', quantity: load.requests }],
  'AWS::CloudFront::Distribution': () => [
    { price: 'cloudFrontRequests', quantity: load.requests },
    { price: 'cloudFrontData', quantity: load.sentGigabytes },
  ],
  'AWS::CloudFront::Function': () => [{ price: 'cloudFrontFunction', quantity: load.requests }],
  'AWS::CloudWatch::Alarm': () => [{ price: 'alarm', quantity: 1 }],
  'AWS::Cognito::UserPool': (properties) => {
    const plans = { LITE: 'cognitoLite', ESSENTIALS: 'cognitoEssentials', PLUS: 'cognitoPlus' } as const;
    const plan = Object.entries(plans).find(([tier]) => tier === properties['UserPoolTier'])?.[1];
    return [{ price: plan ?? 'cognitoEssentials', quantity: load.users }];
  },
  'AWS::Cognito::UserPoolClient': (properties) =>
    isForMachines(properties) ? [{ price: 'cognitoMachineTokens', quantity: load.machineTokens }] : [],
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::DynamoDB::Table': table,
  'AWS::KMS::Key': () => [
    { price: 'kmsKey', quantity: 1 },
    { price: 'kmsRequests', quantity: load.smallRequests },
  ],
  'AWS::Lambda::Function': (properties) => {
    const gigabytes = Number(properties['MemorySize'] ?? 128) / 1024;
    const traced = valueAt(properties, 'TracingConfig', 'Mode') === 'Active';
    return [
      { price: 'lambdaRequests', quantity: load.calls },
      { price: 'lambdaTime', quantity: load.calls * load.callSeconds * gigabytes },
      // X-Ray samples one call in twenty.
      ...(traced ? [{ price: 'traces', quantity: load.calls / 20 } as const] : []),
    ];
  },
  'AWS::Logs::LogGroup': (properties) => [
    { price: 'logIngestion', quantity: load.logGigabytes },
    {
      price: 'logStorage',
      quantity: (load.logGigabytes * Number(properties['RetentionInDays'] ?? 3650)) / 30,
    },
    ...(properties['DataProtectionPolicy'] === undefined
      ? []
      : [{ price: 'logMasking', quantity: load.logGigabytes } as const]),
  ],
  'AWS::RDS::DBCluster': (properties) => [
    {
      price: 'auroraCapacity',
      quantity:
        load.hours * Number(valueAt(properties, 'ServerlessV2ScalingConfiguration', 'MinCapacity') ?? 0),
    },
    { price: 'auroraStorage', quantity: load.storedGigabytes },
    { price: 'auroraRequests', quantity: load.requests },
  ],
  'AWS::S3::Bucket': () => [
    { price: 's3Storage', quantity: load.storedGigabytes },
    { price: 's3Writes', quantity: load.smallRequests },
  ],
  'AWS::SecretsManager::Secret': () => [
    { price: 'secret', quantity: 1 },
    { price: 'secretRequests', quantity: load.smallRequests },
  ],
  'AWS::SQS::Queue': () => [{ price: 'queueRequests', quantity: load.smallRequests }],
  'AWS::StepFunctions::StateMachine': () => [{ price: 'stateTransitions', quantity: load.steps }],
  'AWS::WAFv2::WebACL': webAclUse,
};

/** Families of types that cost nothing by themselves: permissions, settings and parts of what is paid for elsewhere. */
const free: readonly RegExp[] = [
  /^AWS::IAM::/,
  /^AWS::ApiGateway(?:V2)?::(?!RestApi$|Api$)/,
  /^AWS::CertificateManager::/,
  /^Custom::RunAtDeployment$/,
  /^AWS::CloudFront::(?!Distribution$|Function$)/,
  /^AWS::Cognito::(?!UserPool$|UserPoolClient$)/,
  /^AWS::EC2::(?:SecurityGroup|Subnet|VPC|RouteTable)/,
  /^AWS::Events::Rule$/,
  /^AWS::KMS::Alias$/,
  /^AWS::Lambda::(?!Function$)/,
  /^AWS::Logs::(?!LogGroup$)/,
  /^AWS::RDS::(?!DBCluster$)/,
  /^AWS::S3::BucketPolicy$/,
  /^AWS::SecretsManager::(?!Secret$)/,
  /^AWS::SQS::QueuePolicy$/,
  /^AWS::WAFv2::(?!WebACL$)/,
];

function isForMachines({ AllowedOAuthFlows: flows }: Properties): boolean {
  return Array.isArray(flows) && flows.includes('client_credentials');
}

function table(): readonly Use[] {
  return [
    { price: 'dynamoWrites', quantity: load.calls },
    { price: 'dynamoReads', quantity: load.calls },
    { price: 'dynamoStorage', quantity: load.storedGigabytes },
    { price: 'dynamoBackup', quantity: load.storedGigabytes },
  ];
}

/** What a month of a resource uses; throws for a type that nobody has priced. */
export function usesOf(type: string, properties: Properties): readonly Use[] {
  const priced = uses[type];
  if (priced !== undefined) return priced(properties);
  if (free.some((family) => family.test(type))) return [];
  throw new Error(
    `${type} has no price: add it to scripts/generate/construct-costs.ts, or to what is free there`,
  );
}
