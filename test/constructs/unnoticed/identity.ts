import { both, flip, remove, type Unnoticed } from './unnoticed';

const pool = 'AWS::Cognito::UserPool/Properties';
const client = 'AWS::Cognito::UserPoolClient/Properties';
const group = 'AWS::Logs::LogGroup';
const names = 'names another thing of the same kind: which one is meant no gate can know';
const refused = 'Cognito refuses it, so nothing is deployed';

export const unnoticedInIdentity: readonly Unnoticed[] = [
  {
    at: `${pool}/AccountRecoverySetting/RecoveryMechanisms/0/Priority`,
    how: both,
    reason: 'there is only one mechanism to order',
  },
  { at: `${pool}/EmailVerificationMessage`, how: both, reason: 'the wording of a mail' },
  { at: `${pool}/EmailVerificationSubject`, how: both, reason: 'the wording of a mail' },
  {
    at: `${pool}/VerificationMessageTemplate/DefaultEmailOption`,
    how: remove,
    reason: 'the default is the same: a code',
  },
  { at: `${pool}/KeyConfiguration/KmsKeyArn`, how: flip, reason: names },
  {
    at: `${pool}/Policies/SignInPolicy/AllowedFirstAuthFactors/0`,
    how: remove,
    reason: 'without passwords it is stricter',
  },
  { at: `${pool}/UsernameAttributes/0`, how: both, reason: 'what users type as their name' },
  {
    at: `${pool}/WebAuthnRelyingPartyID`,
    how: flip,
    reason: 'passkeys of another host than that of the sign-in never work',
  },
  { at: 'AWS::Cognito::UserPoolDomain/Properties/Domain', how: both, reason: names },
  { at: 'AWS::Cognito::UserPoolDomain/Properties/UserPoolId', how: both, reason: names },
  { at: `${client}/UserPoolId`, how: both, reason: names },
  { at: `${client}/AllowedOAuthScopes/*`, how: remove, reason: 'a scope less is narrower' },
  { at: `${client}/AllowedOAuthScopes/2`, how: flip, reason: refused },
  { at: `${client}/AuthSessionValidity`, how: remove, reason: 'the default is the same: 3 minutes' },
  { at: `${client}/CallbackURLs/0`, how: remove, reason: refused },
  { at: `${client}/LogoutURLs/0`, how: remove, reason: 'then nobody is sent on after signing out' },
  {
    at: `${client}/GenerateSecret`,
    how: both,
    reason:
      'the default is no secret; with one it takes more to redeem a code, and an app without it is locked out',
  },
  { at: `${client}/ReadAttributes/*`, how: both, reason: 'what users may read of themselves' },
  {
    at: `${client}/WriteAttributes/*`,
    how: remove,
    reason: 'an attribute less is narrower; an empty list is noticed',
  },
  {
    at: `${client}/RefreshTokenRotation/RetryGracePeriodSeconds`,
    how: remove,
    reason: 'the default is stricter: no grace',
  },
  { at: `${client}/SupportedIdentityProviders/0`, how: flip, reason: refused },
  {
    at: 'AWS::Cognito::UserPoolRiskConfigurationAttachment/Properties/AccountTakeoverRiskConfiguration/Actions/*/Notify',
    how: both,
    reason: 'whether a mail is sent; what happens to the sign-in stays',
  },
  { at: 'AWS::Cognito::ManagedLoginBranding/Properties/*', how: both, reason: 'how the sign-in page looks' },
  {
    at: 'AWS::Cognito::LogDeliveryConfiguration/Properties/LogConfigurations/*/CloudWatchLogsConfiguration/LogGroupArn',
    how: flip,
    reason: names,
  },
  { at: `${group}/DeletionPolicy`, how: both, reason: 'its own protection refuses the deletion' },
  { at: `${group}/UpdateReplacePolicy`, how: both, reason: 'its own protection refuses the deletion' },
  { at: `${group}/Properties/KmsKeyId`, how: flip, reason: names },
  { at: `${group}/Properties/LogGroupName`, how: both, reason: 'the key refuses a group of another name' },
  { at: `${group}/Properties/DataProtectionPolicy/Name`, how: both, reason: 'a label' },
  { at: `${group}/Properties/DataProtectionPolicy/Description`, how: both, reason: 'a label' },
  {
    at: `${group}/Properties/DataProtectionPolicy/Version`,
    how: both,
    reason: 'CloudWatch Logs refuses a policy without it or with another',
  },
  { at: `${group}/Properties/DataProtectionPolicy/Statement/*/Sid`, how: both, reason: 'a label' },
  {
    at: `${group}/Properties/DataProtectionPolicy/Statement/*/DataIdentifier/0`,
    how: both,
    reason: 'CloudWatch Logs refuses a policy with an unknown identifier, or with none',
  },
  { at: 'AWS::Cognito::UserPoolResourceServer/Properties/*', how: both, reason: names },
  {
    at: 'AWS::Cognito::UserPoolResourceServer/Properties/Scopes/*/*',
    how: both,
    reason: 'another name is another scope: a client that asks for this one is refused',
  },
  { at: 'AWS::Cognito::UserPoolClient/DependsOn/0', how: both, reason: 'the order in which things are made' },
  { at: `${client}/AllowedOAuthScopes/3`, how: flip, reason: refused },
];
