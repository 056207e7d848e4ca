import { type Level } from '../../probes/probe';

/** For one resource type: which property, or part of a property (`Policies/SignInPolicy`), holds at which level. */
export type Lists = Readonly<Partial<Record<Level, readonly string[]>>>;

/**
 * What the local environment makes of every property that we synthesize.
 *
 * `enforced`: the emulator acts upon it by itself (some it gets only through our launcher, which then says `api`).
 * `shim`: our launcher acts upon it, in the place of AWS. `recorded`: kept and readable, nothing acts upon it.
 * `absent`: neither kept nor readable; nothing is known of it after a deployment. Values of all but `absent` are read back.
 */
export const levels: Readonly<Record<string, Lists>> = {
  'AWS::S3::Bucket': {
    enforced: [
      'BucketName',
      'VersioningConfiguration',
      'PublicAccessBlockConfiguration',
      'ObjectLockEnabled',
      'ObjectLockConfiguration',
    ],
    // Objects are stored as they come; reading one under a key needs no right to decrypt.
    recorded: [
      'BucketEncryption',
      'OwnershipControls',
      'LoggingConfiguration',
      'LifecycleConfiguration',
      'NotificationConfiguration',
      'Tags',
    ],
    absent: ['AccessControl'],
  },
  'AWS::S3::BucketPolicy': { enforced: ['Bucket', 'PolicyDocument'] },
  'AWS::KMS::Key': {
    enforced: ['KeyPolicy', 'KeySpec', 'KeyUsage', 'Enabled'],
    recorded: ['Description', 'EnableKeyRotation', 'RotationPeriodInDays', 'MultiRegion', 'Origin', 'Tags'],
    // AWS itself gives it back only for a key that is being deleted.
    absent: ['PendingWindowInDays'],
  },
  'AWS::KMS::Alias': { enforced: ['AliasName', 'TargetKeyId'] },
  'AWS::Logs::LogGroup': {
    recorded: ['LogGroupName', 'RetentionInDays', 'KmsKeyId', 'LogGroupClass', 'Tags'],
    absent: ['DataProtectionPolicy', 'DeletionProtectionEnabled'],
  },
  'AWS::IAM::Role': {
    enforced: [
      'AssumeRolePolicyDocument',
      'ManagedPolicyArns',
      'PermissionsBoundary',
      'Policies',
      'RoleName',
      'Path',
    ],
    recorded: ['Description', 'MaxSessionDuration', 'Tags'],
  },
  'AWS::IAM::Policy': { enforced: ['PolicyDocument', 'PolicyName', 'Roles'] },
  'AWS::IAM::ManagedPolicy': {
    enforced: ['PolicyDocument', 'ManagedPolicyName', 'Path', 'Roles'],
    recorded: ['Description'],
  },
  'AWS::Cognito::UserPool': {
    enforced: [
      'Policies/PasswordPolicy/MinimumLength',
      'Policies/PasswordPolicy/RequireLowercase',
      'Policies/PasswordPolicy/RequireNumbers',
      'Policies/PasswordPolicy/RequireSymbols',
      'Policies/PasswordPolicy/RequireUppercase',
      'UsernameAttributes',
    ],
    shim: ['MfaConfiguration', 'EnabledMfas', 'AdminCreateUserConfig/AllowAdminCreateUserOnly'],
    recorded: [
      'AccountRecoverySetting',
      'AdminCreateUserConfig/InviteMessageTemplate',
      'AutoVerifiedAttributes',
      'DeletionProtection',
      'DeviceConfiguration',
      'EmailConfiguration',
      'EmailVerificationMessage',
      'EmailVerificationSubject',
      'IssuerConfiguration',
      'KeyConfiguration',
      'Policies/PasswordPolicy/PasswordHistorySize',
      'Policies/PasswordPolicy/TemporaryPasswordValidityDays',
      'Policies/SignInPolicy',
      'SmsVerificationMessage',
      'UserAttributeUpdateSettings',
      'UserPoolAddOns',
      'UserPoolName',
      'UserPoolTags',
      'UserPoolTier',
      'UsernameConfiguration',
      'VerificationMessageTemplate',
      'WebAuthnFactorConfiguration',
      'WebAuthnRelyingPartyID',
      'WebAuthnUserVerification',
    ],
  },
  'AWS::Cognito::UserPoolClient': {
    enforced: [
      'AccessTokenValidity',
      'AllowedOAuthFlows',
      'AllowedOAuthScopes',
      'CallbackURLs',
      // Password flows only: those are refused to a client that does not list them.
      'ExplicitAuthFlows',
      'GenerateSecret',
      'IdTokenValidity',
      'LogoutURLs',
      'PreventUserExistenceErrors',
      'TokenValidityUnits',
      'UserPoolId',
    ],
    recorded: [
      'AllowedOAuthFlowsUserPoolClient',
      'AuthSessionValidity',
      'ClientName',
      'EnablePropagateAdditionalUserContextData',
      'EnableTokenRevocation',
      'ReadAttributes',
      'RefreshTokenRotation',
      'RefreshTokenValidity',
      'SupportedIdentityProviders',
      'WriteAttributes',
    ],
  },
  'AWS::Cognito::UserPoolDomain': {
    recorded: ['Domain', 'UserPoolId', 'ManagedLoginVersion', 'CustomDomainConfig'],
  },
  'AWS::Cognito::UserPoolRiskConfigurationAttachment': {
    recorded: [
      'UserPoolId',
      'ClientId',
      'AccountTakeoverRiskConfiguration',
      'CompromisedCredentialsRiskConfiguration',
      'RiskExceptionConfiguration',
    ],
  },
  'AWS::Cognito::LogDeliveryConfiguration': { recorded: ['UserPoolId', 'LogConfigurations'] },
  'AWS::Cognito::ManagedLoginBranding': {
    recorded: ['UserPoolId', 'ClientId', 'UseCognitoProvidedValues', 'Settings', 'Assets'],
  },
  'AWS::Cognito::UserPoolResourceServer': { recorded: ['UserPoolId', 'Identifier', 'Name', 'Scopes'] },
  'AWS::Cognito::UserPoolGroup': {
    recorded: ['UserPoolId', 'GroupName', 'Description', 'Precedence', 'RoleArn'],
  },
  'AWS::WAFv2::WebACLAssociation': { absent: ['ResourceArn', 'WebACLArn'] },
};
