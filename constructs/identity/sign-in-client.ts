import { Duration } from 'aws-cdk-lib';
import {
  CfnManagedLoginBranding,
  ClientAttributes,
  OAuthScope,
  type UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { type Construct } from 'constructs';
import { accept } from '../waivers/accept';
import { type ApiScopes } from './api-scopes';
import { checkUrls } from './callback-urls';
import { type SignInClientOptions } from './client-options';
import { within } from './client-validity';

/** What tells the kinds of clients apart by which people sign in. */
export interface SignInClientKind {
  readonly confidential: boolean;
  readonly sessionDuration: Duration;
  readonly longestSession: Duration;
}

/**
 * A client by which people sign in by authorization code, and by nothing else. The application sends the PKCE challenge: Cognito
 * checks it wherever one was sent, but has no setting that demands it.
 */
export function signInClient(
  scope: Construct,
  id: string,
  userPool: UserPool,
  apiScopes: ApiScopes,
  kind: SignInClientKind,
  options: SignInClientOptions,
): UserPoolClient {
  const { callbackUrls, logoutUrls, localhostUrls, scopes = [], userAdminScope } = options;
  checkUrls('callbackUrls', callbackUrls, localhostUrls !== undefined);
  checkUrls('logoutUrls', logoutUrls, localhostUrls !== undefined);
  const tokenValidity = checkedTokenValidity(options.tokenValidity);
  const session = within('sessionDuration', kind.sessionDuration, Duration.hours(1), kind.longestSession);
  const granted = apiScopes.granted(scopes);
  const client = userPool.addClient(id, {
    generateSecret: kind.confidential,
    // The flow of managed login; the password, SRP, custom and admin flows of the API stay off.
    authFlows: { user: true },
    authSessionValidity: Duration.minutes(3),
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [
        ...[OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        ...granted.scopes,
        ...(userAdminScope === undefined ? [] : [OAuthScope.COGNITO_ADMIN]),
      ],
      callbackUrls,
      logoutUrls,
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    accessTokenValidity: tokenValidity,
    idTokenValidity: tokenValidity,
    refreshTokenValidity: session,
    refreshTokenRotationGracePeriod: Duration.seconds(10),
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
    readAttributes: new ClientAttributes().withStandardAttributes({
      ...ownNames,
      email: true,
      emailVerified: true,
    }),
    writeAttributes: new ClientAttributes().withStandardAttributes(ownNames),
  });
  client.node.addDependency(...granted.servers);
  if (localhostUrls !== undefined) accept(client, localhostUrls, 'PC-COG-58');
  if (userAdminScope !== undefined) accept(client, userAdminScope, 'PC-COG-61');
  new CfnManagedLoginBranding(scope, `${id}Branding`, {
    userPoolId: userPool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
  return client;
}

export function checkedTokenValidity(given = Duration.minutes(10)): Duration {
  return within('tokenValidity', given, Duration.minutes(5), Duration.minutes(15));
}

/** What users may change of themselves: nothing that says who they are to an application. */
const ownNames = { familyName: true, givenName: true, locale: true };
