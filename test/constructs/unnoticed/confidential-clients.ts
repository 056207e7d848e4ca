import { both, flip, remove, type Unnoticed } from './unnoticed';

const keyStatement = 'AWS::KMS::Key/Properties/KeyPolicy/Statement';
const grant = 'a grant: less of it gives nobody more, and the service then says that it cannot use the key';
const client = 'AWS::Cognito::UserPoolClient';
const permission = 'AWS::Lambda::Permission/Properties';
const secret = 'AWS::SecretsManager::Secret';
const secretPolicy = 'AWS::SecretsManager::ResourcePolicy/Properties/ResourcePolicy';
const names = 'names another thing of the same kind: which one is meant no gate can know';
const refused = 'AWS refuses it, so nothing is deployed';
const order = 'the order in which things are made';
const own = 'a second fence: account and source each confine who calls by themselves';
const viaVault =
  'for principals of the account by way of the vault: what the first statement gives them anyway';
const refusal = 'a refusal on top: no other statement lets anybody of another account in';
const closed = 'the rotation then fails, and the client goes on with the secret that it has';

/** What a pool has once it has confidential clients. */
export const unnoticedInConfidentialClients: readonly Unnoticed[] = [
  {
    at: `${client}/Properties/AllowedOAuthScopes/*`,
    of: 'UsersPoolWeb',
    how: remove,
    reason: 'a scope less is narrower',
  },
  { at: `${client}/Properties/AllowedOAuthScopes/0`, of: 'UsersPoolNightly', how: flip, reason: refused },
  {
    at: `${client}/Properties/SupportedIdentityProviders/0`,
    of: 'UsersPoolNightly',
    how: remove,
    reason: 'nobody signs in by a client for machines',
  },
  {
    at: `${permission}/FunctionName`,
    of: 'UsersClientSecrets',
    how: both,
    reason: 'who calls is refused, and a pool whose handler it may not call gives no token',
  },
  {
    at: `${permission}/Principal`,
    of: 'UsersClientSecrets',
    how: both,
    reason: 'a service that does not exist, or none: Lambda refuses it',
  },
  { at: `${permission}/SourceArn`, of: 'UsersClientSecrets', how: remove, reason: own },
  { at: `${permission}/SourceAccount`, how: both, reason: own },
  { at: `${secret}/Properties/Description`, how: both, reason: 'a label' },
  {
    at: `${secret}/Properties/GenerateSecretString/ExcludePunctuation`,
    how: both,
    reason: 'the alphabet of the first value, which Cognito never learns',
  },
  { at: `${secret}/Properties/GenerateSecretString/GenerateStringKey`, how: both, reason: closed },
  {
    at: `${secret}/Properties/GenerateSecretString/PasswordLength`,
    how: remove,
    reason: 'the default is 32 characters',
  },
  { at: `${secret}/Properties/GenerateSecretString/SecretStringTemplate`, how: both, reason: closed },
  { at: `${secret}/Properties/KmsKeyId`, how: flip, reason: names },
  { at: `${secret}/DeletionPolicy`, how: both, reason: 'a secret without its client is worth nothing' },
  { at: `${secret}/UpdateReplacePolicy`, how: both, reason: 'a secret without its client is worth nothing' },
  { at: `${secretPolicy}/**`, how: remove, reason: refusal },
  { at: `${secretPolicy}/Version`, how: flip, reason: refusal },
  ...['Action', 'Condition/*/*', 'Principal/AWS', 'Resource', 'Sid'].map((part) => ({
    at: `${secretPolicy}/Statement/*/${part}`,
    how: flip,
    reason: refusal,
  })),
  { at: 'AWS::SecretsManager::RotationSchedule/DependsOn/*', how: both, reason: order },
  { at: 'AWS::SecretsManager::RotationSchedule/Properties/RotationLambdaARN', how: both, reason: closed },
  {
    at: 'AWS::SecretsManager::RotationSchedule/Properties/RotateImmediatelyOnUpdate',
    how: both,
    reason: closed,
  },
  { at: `${keyStatement}/8/Effect`, how: both, reason: grant },
  { at: `${keyStatement}/9/Effect`, how: both, reason: grant },
  { at: `${keyStatement}/7/Action/*`, how: flip, reason: viaVault },
  { at: `${keyStatement}/7/Condition/**`, how: both, reason: viaVault },
  { at: `${keyStatement}/7/Principal/AWS`, how: remove, reason: viaVault },
];
