import { type Duration } from 'aws-cdk-lib';
import { type Waiver } from '../waivers/waiver';

/** What every client takes by which people sign in. */
export interface SignInClientOptions {
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
   * Scopes of APIs that the client may ask for, such as `orders/read`, each declared with `addApiScopes`.
   *
   * @default - `openid`, `email` and `profile` alone
   */
  readonly scopes?: string[];
  /**
   * Lets tokens of this client edit the user himself by Cognito's API (scope `aws.cognito.signin.user.admin`): his attributes, his
   * password and his factors.
   *
   * @default - users do that in managed login, where no token of an application can
   */
  readonly userAdminScope?: Waiver;
}

/** A client for a browser or an installed app. */
export interface BrowserClientOptions extends SignInClientOptions {
  /**
   * How long a session can be refreshed before the user signs in again, 1 to 12 hours.
   *
   * @default - 8 hours
   */
  readonly sessionDuration?: Duration;
}

/** A client for a server that keeps a secret. */
export interface ServerClientOptions extends SignInClientOptions {
  /**
   * How long a session can be refreshed before the user signs in again, 1 hour to 30 days.
   *
   * @default - 24 hours
   */
  readonly sessionDuration?: Duration;
}

/** A client for a machine that calls APIs as itself. */
export interface MachineClientOptions {
  /** Scopes of APIs that its tokens carry, one at least, each declared with `addApiScopes`. */
  readonly scopes: string[];
  /**
   * How long access tokens live, 5 to 15 minutes.
   *
   * @default - 10 minutes
   */
  readonly tokenValidity?: Duration;
}
