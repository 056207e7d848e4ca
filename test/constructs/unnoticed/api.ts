import { both, flip, remove, type Unnoticed } from './unnoticed';

const api = 'AWS::ApiGateway';
const table = 'AWS::DynamoDB::Table';
const names = 'names another thing of the same kind: which one is meant no gate can know';
const refused = 'API Gateway refuses it, so nothing is deployed';
const less = 'a grant: less of it gives the service less, which then says so';
const keyPolicy = 'AWS::KMS::Key/Properties/KeyPolicy';
const order = 'the order in which things are made';
const closed = 'nothing answers there then';

/** What an API and its revocation list have beside keys and functions. */
export const unnoticedInApis: readonly Unnoticed[] = [
  { at: `${api}::RestApi/Properties/Description`, how: both, reason: 'a label' },
  { at: `${api}::RestApi/Properties/Name`, how: both, reason: 'a label' },
  {
    at: `${api}::RestApi/Properties/DisableExecuteApiEndpoint`,
    how: both,
    reason: 'the accepted finding: this API has no domain, and so no other address',
  },
  {
    at: `${api}::RestApi/Properties/MinimumCompressionSize`,
    how: flip,
    reason: 'which answers are compressed',
  },
  { at: `${api}::Deployment/Properties/*`, how: both, reason: names },
  { at: `${api}::Deployment/DependsOn/*`, how: both, reason: order },
  { at: `${api}::Stage/Properties/AccessLogSetting/DestinationArn`, how: flip, reason: names },
  {
    at: `${api}::Stage/Properties/MethodSettings/0/DataTraceEnabled`,
    how: remove,
    reason: 'the default is the same: bodies are not logged',
  },
  { at: `${api}::Stage/Properties/RestApiId`, how: both, reason: refused },
  { at: `${api}::Stage/Properties/StageName`, how: both, reason: 'the functions then refuse the calls' },
  { at: `${api}::Stage/DependsOn/*`, how: both, reason: order },
  { at: 'AWS::WAFv2::WebACLAssociation/Properties/WebACLArn', how: both, reason: names },
  { at: 'AWS::WAFv2::WebACLAssociation/DependsOn/*', how: both, reason: order },
  { at: `${api}::Resource/Properties/*`, how: both, reason: closed },
  { at: `${api}::Method/Properties/HttpMethod`, how: both, reason: refused },
  { at: `${api}::Method/Properties/Integration/*`, how: both, reason: closed },
  { at: `${api}::Method/Properties/RequestValidatorId`, how: flip, reason: refused },
  { at: `${api}::Method/Properties/ResourceId`, how: both, reason: refused },
  { at: `${api}::Method/Properties/RestApiId`, how: both, reason: refused },
  { at: `${api}::GatewayResponse/Properties/RestApiId`, how: both, reason: refused },
  {
    at: `${api}::GatewayResponse/Properties/ResponseParameters/*`,
    how: flip,
    reason: 'API Gateway refuses a value without quotes',
  },
  { at: `${api}::RequestValidator/Properties/RestApiId`, how: both, reason: refused },
  { at: `${api}::Model/Properties/ContentType`, how: both, reason: refused },
  { at: `${api}::Model/Properties/Description`, how: both, reason: 'a label' },
  { at: `${api}::Model/Properties/RestApiId`, how: both, reason: refused },
  { at: `${api}::Authorizer/Properties/AuthorizerUri`, how: both, reason: refused },
  { at: `${api}::Authorizer/Properties/Name`, how: both, reason: 'a label' },
  { at: `${api}::Account/**`, how: both, reason: 'without its role API Gateway refuses the stage' },
  { at: 'AWS::KMS::Key/Properties/Description', how: both, reason: 'a label' },
  { at: 'AWS::KMS::Key/Properties/PendingWindowInDays', how: remove, reason: 'the default is the same' },
  { at: 'AWS::KMS::Key/Properties/RotationPeriodInDays', how: remove, reason: 'the default is the same' },
  { at: `${keyPolicy}/Version`, how: both, reason: 'matters only for policy variables' },
  { at: `${keyPolicy}/Statement/0/Principal/AWS`, how: remove, reason: 'KMS refuses it' },
  {
    at: `${keyPolicy}/Statement/*/Resource`,
    how: both,
    reason: 'in the policy of a key the only resource is the key',
  },
  { at: `${keyPolicy}/Statement/*/Action/*`, how: remove, reason: less },
  { at: `${keyPolicy}/Statement/1/Effect`, how: both, reason: less },
  { at: `${keyPolicy}/Statement/2/Effect`, how: both, reason: less },
  { at: `${keyPolicy}/Statement/*/Principal/Service`, how: both, reason: 'KMS refuses it' },
  { at: `${keyPolicy}/Statement/*/Condition/ArnEquals/**`, how: remove, reason: less },
  {
    at: `${keyPolicy}/Statement/1/Condition/ArnEquals/kms:EncryptionContext:aws:logs:arn/1`,
    how: flip,
    reason: names,
  },
  { at: `${table}/Properties/AttributeDefinitions/**`, how: both, reason: 'DynamoDB refuses it' },
  {
    at: `${table}/Properties/KeySchema/**`,
    how: both,
    reason: 'DynamoDB refuses it, or the verifier lets nobody in',
  },
  { at: `${table}/Properties/SSESpecification/KMSMasterKeyId`, how: flip, reason: names },
  {
    at: `${table}/Properties/SSESpecification/SSEType`,
    how: both,
    reason: 'DynamoDB knows one type, and takes it',
  },
  {
    at: `${table}/Properties/TimeToLiveSpecification/*`,
    how: both,
    reason: 'entries that are over stay, and stop nobody',
  },
  { at: `${table}/UpdateReplacePolicy`, how: both, reason: 'its own protection refuses the deletion' },
];
