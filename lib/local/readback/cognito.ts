import {
  DescribeManagedLoginBrandingByClientCommand,
  DescribeResourceServerCommand,
  DescribeRiskConfigurationCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  DescribeUserPoolDomainCommand,
  GetGroupCommand,
  GetLogDeliveryConfigurationCommand,
  GetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import { type Properties, type Reader } from './reader';

export const userPool: Reader = async ({ cognito }, UserPoolId) => {
  const { UserPool: pool } = await cognito.send(new DescribeUserPoolCommand({ UserPoolId }));
  const mfa = await cognito.send(new GetUserPoolMfaConfigCommand({ UserPoolId }));
  const factors = {
    SOFTWARE_TOKEN_MFA: mfa.SoftwareTokenMfaConfiguration?.Enabled === true,
    SMS_MFA: mfa.SmsMfaConfiguration?.SmsConfiguration !== undefined,
    EMAIL_OTP: mfa.EmailMfaConfiguration !== undefined,
  };
  return {
    ...pool,
    UserPoolName: pool?.Name,
    MfaConfiguration: mfa.MfaConfiguration,
    EnabledMfas: Object.entries(factors).flatMap(([name, on]) => (on ? [name] : [])),
    WebAuthnRelyingPartyID: mfa.WebAuthnConfiguration?.RelyingPartyId,
    WebAuthnUserVerification: mfa.WebAuthnConfiguration?.UserVerification,
    WebAuthnFactorConfiguration: mfa.WebAuthnConfiguration?.FactorConfiguration,
    Schema: pool?.SchemaAttributes?.filter(
      (one) => !one.Name?.startsWith('custom:') || one.Mutable !== undefined,
    ),
  };
};

export const userPoolClient: Reader = async ({ cognito }, ClientId, wanted) => {
  const target = { UserPoolId: String(wanted['UserPoolId']), ClientId };
  const { UserPoolClient: client } = await cognito.send(new DescribeUserPoolClientCommand(target));
  return { ...client, GenerateSecret: client?.ClientSecret !== undefined, ClientSecret: undefined };
};

export const userPoolDomain: Reader = async ({ cognito }, Domain) => {
  const { DomainDescription: domain } = await cognito.send(new DescribeUserPoolDomainCommand({ Domain }));
  return { ...domain };
};

export const riskConfiguration: Reader = async ({ cognito }, _id, wanted) => {
  const ClientId = String(wanted['ClientId']);
  const UserPoolId = String(wanted['UserPoolId']);
  const target = ClientId === 'ALL' ? { UserPoolId } : { UserPoolId, ClientId };
  const { RiskConfiguration: risk } = await cognito.send(new DescribeRiskConfigurationCommand(target));
  return { ...risk, ClientId: risk?.ClientId ?? 'ALL' };
};

export const logDelivery: Reader = async ({ cognito }, _id, wanted) => {
  const UserPoolId = String(wanted['UserPoolId']);
  const answer = await cognito.send(new GetLogDeliveryConfigurationCommand({ UserPoolId }));
  return { ...answer.LogDeliveryConfiguration };
};

export const managedLogin: Reader = async ({ cognito }, physicalId, wanted) => {
  const ManagedLoginBrandingId = physicalId.split('|')[1];
  const target = { UserPoolId: String(wanted['UserPoolId']), ClientId: String(wanted['ClientId']) };
  const { ManagedLoginBranding: branding } = await cognito.send(
    new DescribeManagedLoginBrandingByClientCommand(target),
  );
  // The service names no client in its answer; the branding found through the client must be this one.
  const found = branding?.ManagedLoginBrandingId === ManagedLoginBrandingId;
  return found ? { ...branding, ClientId: target.ClientId } : {};
};

export const resourceServer: Reader = async ({ cognito }, Identifier, wanted) => {
  const UserPoolId = String(wanted['UserPoolId']);
  const answer = await cognito.send(new DescribeResourceServerCommand({ UserPoolId, Identifier }));
  return { ...answer.ResourceServer };
};

export const group: Reader = async ({ cognito }, GroupName, wanted): Promise<Properties> => {
  const UserPoolId = String(wanted['UserPoolId']);
  return { ...(await cognito.send(new GetGroupCommand({ UserPoolId, GroupName }))).Group };
};
