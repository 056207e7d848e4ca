import { both, flip, remove, type Unnoticed } from './unnoticed';

const keyStatement = 'AWS::KMS::Key/Properties/KeyPolicy/Statement';
const grant = 'a grant: less of it gives nobody more, and the service then says that it cannot use the key';
const client = 'AWS::Cognito::UserPoolClient';
const permission = 'AWS::Lambda::Permission/Properties';
const table = 'AWS::DynamoDB::Table';
const names = 'names another thing of the same kind: which one is meant no gate can know';
const refused = 'AWS refuses it, so nothing is deployed';
const guard = 'another version of the event: the handler then refuses the sign-in';

/** What a pool has once it has APIs and groups that give privileges. */
export const unnoticedInGuards: readonly Unnoticed[] = [
  { at: 'AWS::Cognito::UserPool/Properties/LambdaConfig/*/LambdaVersion', how: both, reason: guard },
  {
    at: 'AWS::Cognito::UserPoolGroup/Properties/*',
    how: both,
    reason: 'a group says nothing by itself, and a name that the guard does not know counts as privileged',
  },
  { at: `${client}/Properties/AllowedOAuthScopes/4`, how: flip, reason: refused },
  { at: `${permission}/SourceArn`, how: flip, reason: names },
  { at: `${table}/Properties/AttributeDefinitions/0/*`, how: both, reason: refused },
  { at: `${table}/Properties/KeySchema/0/*`, how: both, reason: refused },
  { at: `${table}/Properties/SSESpecification/KMSMasterKeyId`, how: flip, reason: names },
  { at: `${table}/Properties/SSESpecification/SSEType`, how: both, reason: 'the only type that there is' },
  { at: `${table}/UpdateReplacePolicy`, how: both, reason: 'its own protection refuses the deletion' },
  {
    at: 'AWS::KMS::Key/Properties/KeyPolicy/Statement/*/Condition/ArnEquals/kms:EncryptionContext:aws:logs:arn/0',
    how: remove,
    reason: 'an empty list lets CloudWatch Logs use the key for no log group',
  },
  { at: `${keyStatement}/6/Effect`, how: both, reason: grant },
  { at: `${keyStatement}/7/Effect`, how: both, reason: grant },
];
