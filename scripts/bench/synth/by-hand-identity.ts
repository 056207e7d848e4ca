import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnLogDeliveryConfiguration,
  CfnManagedLoginBranding,
  CfnUserPoolRiskConfigurationAttachment,
  ClientAttributes,
  CustomThreatProtectionMode,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
} from 'aws-cdk-lib/aws-cognito';
import { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { group, key } from './by-hand-parts';
import { urls } from './hardened';

const own = { familyName: true, givenName: true, locale: true };

/** A user pool with its client, logs and threat protection. */
export function identity(stack: Stack): UserPool {
  const encryptionKey = key(
    stack,
    'PoolKey',
    'cognito-idp.amazonaws.com',
    'identitystore.amazonaws.com',
    'delivery.logs.amazonaws.com',
    'logs.us-east-1.amazonaws.com',
    'logs.amazonaws.com',
  );
  const pool = new UserPool(stack, 'Pool', {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    keepOriginal: { email: true },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
    passwordPolicy: {
      minLength: 14,
      requireDigits: true,
      requireLowercase: true,
      requireSymbols: true,
      requireUppercase: true,
      passwordHistorySize: 24,
      tempPasswordValidity: Duration.days(1),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    featurePlan: FeaturePlan.PLUS,
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    customThreatProtectionMode: CustomThreatProtectionMode.FULL_FUNCTION,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  pool.addDomain('Domain', {
    cognitoDomain: { domainPrefix: 'by-hand' },
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  });
  const client = pool.addClient('App', {
    generateSecret: false,
    authFlows: { user: true },
    authSessionValidity: Duration.minutes(3),
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
      ...urls,
    },
    accessTokenValidity: Duration.minutes(10),
    idTokenValidity: Duration.minutes(10),
    refreshTokenValidity: Duration.hours(8),
    refreshTokenRotationGracePeriod: Duration.seconds(10),
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
    readAttributes: new ClientAttributes().withStandardAttributes({
      ...own,
      email: true,
      emailVerified: true,
    }),
    writeAttributes: new ClientAttributes().withStandardAttributes(own),
  });
  const { userPoolId } = pool;
  new CfnManagedLoginBranding(stack, 'Branding', {
    userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
  const answer = (eventAction: string) => ({ eventAction, notify: false });
  new CfnUserPoolRiskConfigurationAttachment(stack, 'Risk', {
    userPoolId,
    clientId: 'ALL',
    compromisedCredentialsRiskConfiguration: {
      eventFilter: ['SIGN_IN', 'PASSWORD_CHANGE', 'SIGN_UP'],
      actions: { eventAction: 'BLOCK' },
    },
    accountTakeoverRiskConfiguration: {
      actions: {
        highAction: answer('BLOCK'),
        mediumAction: answer('MFA_REQUIRED'),
        lowAction: answer('MFA_REQUIRED'),
      },
    },
  });
  const log = group(stack, 'PoolLog', '/aws/vendedlogs/cognito/by-hand', encryptionKey);
  new CfnLogDeliveryConfiguration(stack, 'PoolLogDelivery', {
    userPoolId,
    logConfigurations: [
      {
        eventSource: 'userAuthEvents',
        logLevel: 'INFO',
        cloudWatchLogsConfiguration: { logGroupArn: log.logGroupArn },
      },
      {
        eventSource: 'userNotification',
        logLevel: 'ERROR',
        cloudWatchLogsConfiguration: { logGroupArn: log.logGroupArn },
      },
    ],
  });
  return pool;
}

/** A web ACL with its log. The rules are a value: nobody writes them in another way. */
export function firewall(
  stack: Stack,
  id: string,
  scope: string,
  rules: CfnWebACL.RuleProperty[],
): CfnWebACL {
  const acl = new CfnWebACL(stack, id, {
    scope,
    defaultAction: { allow: {} },
    rules,
    visibilityConfig: { cloudWatchMetricsEnabled: true, sampledRequestsEnabled: true, metricName: id },
  });
  const log = group(
    stack,
    `${id}Log`,
    `aws-waf-logs-${id}`,
    key(stack, `${id}Key`, 'logs.us-east-1.amazonaws.com'),
  );
  new CfnLoggingConfiguration(stack, `${id}Logging`, {
    resourceArn: acl.attrArn,
    logDestinationConfigs: [log.logGroupArn],
    redactedFields: [{ singleHeader: { Name: 'authorization' } }, { queryString: {} }],
  });
  return acl;
}

export function inFront(stack: Stack, id: string, webAclArn: string, resourceArn: string): void {
  new CfnWebACLAssociation(stack, id, { webAclArn, resourceArn });
}
