import { type Lists } from './lists';

/** The part of the table of levels that is Cognito's. */
export const cognitoLevels: Readonly<Record<string, Lists>> = {
  'AWS::Cognito::UserPool': {
    enforced: [
      'Policies/PasswordPolicy/MinimumLength',
      'Policies/PasswordPolicy/RequireLowercase',
      'Policies/PasswordPolicy/RequireNumbers',
      'Policies/PasswordPolicy/RequireSymbols',
      'Policies/PasswordPolicy/RequireUppercase',
      'UsernameAttributes',
    ],
    shim: [
      'AdminCreateUserConfig/AllowAdminCreateUserOnly',
      'EnabledMfas',
      // The functions run; what they are told and may change is put right by us.
      'LambdaConfig',
      'MfaConfiguration',
    ],
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
    shim: ['RefreshTokenRotation', 'WriteAttributes'],
    recorded: [
      'AllowedOAuthFlowsUserPoolClient',
      'AuthSessionValidity',
      'ClientName',
      'EnablePropagateAdditionalUserContextData',
      'EnableTokenRevocation',
      'ReadAttributes',
      'RefreshTokenValidity',
      'SupportedIdentityProviders',
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
};
