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
import { PortcullisError } from '../../waivers';
import { accept } from '../waivers/accept';
import { type Waiver } from '../waivers/waiver';
import { checkUrls } from './callback-urls';

export interface BrowserClientOptions {
  /** Where a sign-in hands its code to: exact https addresses, without wildcard or fragment. */
  readonly callbackUrls: string[];
  /** Where a user lands after signing out: exact https addresses. */
  readonly logoutUrls: string[];
  /**
   * Lets both lists name addresses on localhost, for development.
   *
   * @default - localhost is refused
   */
  readonly localhostUrls?: Waiver;
  /**
   * How long access and ID tokens live, 5 to 15 minutes.
   *
   * @default - 10 minutes
   */
  readonly tokenValidity?: Duration;
  /**
   * How long a session can be refreshed before the user signs in again, 1 to 12 hours.
   *
   * @default - 8 hours
   */
  readonly sessionDuration?: Duration;
}

/**
 * Adds a public client for a browser or an installed app. It has no secret, signs in by authorization code only, and cannot
 * write any attribute that an authorization reads. The application sends the PKCE challenge: Cognito checks it wherever one
 * was sent, but has no setting that demands it.
 */
export function addBrowserClient(
  scope: Construct,
  id: string,
  userPool: UserPool,
  options: BrowserClientOptions,
): UserPoolClient {
  const { callbackUrls, logoutUrls, localhostUrls } = options;
  checkUrls('callbackUrls', callbackUrls, localhostUrls !== undefined);
  checkUrls('logoutUrls', logoutUrls, localhostUrls !== undefined);
  const tokenValidity = within(
    'tokenValidity',
    options.tokenValidity ?? Duration.minutes(10),
    Duration.minutes(5),
    Duration.minutes(15),
  );
  const session = within(
    'sessionDuration',
    options.sessionDuration ?? Duration.hours(8),
    Duration.hours(1),
    Duration.hours(12),
  );
  const client = userPool.addClient(id, {
    generateSecret: false,
    // The flow of managed login; the password, SRP, custom and admin flows of the API stay off.
    authFlows: { user: true },
    authSessionValidity: Duration.minutes(3),
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
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
  if (localhostUrls !== undefined) accept(client, localhostUrls, 'PC-COG-58');
  new CfnManagedLoginBranding(scope, `${id}Branding`, {
    userPoolId: userPool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
  return client;
}

/** What users may change of themselves: nothing that says who they are to an application. */
const ownNames = { familyName: true, givenName: true, locale: true };

function within(prop: string, value: Duration, least: Duration, most: Duration): Duration {
  const seconds = value.isUnresolved() ? Number.NaN : value.toSeconds({ integral: false });
  if (seconds >= least.toSeconds() && seconds <= most.toSeconds()) return value;
  const range = `${least.toHumanString()} to ${most.toHumanString()}`;
  throw new PortcullisError(
    'token-validity-refused',
    `${prop} is ${Number.isNaN(seconds) ? 'not known yet' : value.toHumanString()}: give ${range}`,
  );
}
