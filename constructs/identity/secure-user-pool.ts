import { type IUserPool, type IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { type TenantRegistry } from '../tenants/tenant-registry';
import { type ApiScopesOptions } from './api-scopes';
import { buildPool } from './build-pool';
import {
  type BrowserClientOptions,
  type MachineClientOptions,
  type ServerClientOptions,
} from './client-options';
import { type ConfidentialClient } from './client-secrets';
import { PoolClients } from './pool-clients';
import { PoolGroups, type PrivilegedGroupOptions } from './pool-groups';
import { type SecureUserPoolProps } from './secure-user-pool-props';

/**
 * Defines a user pool whose users sign in with a passkey, or with a password and a code from an authenticator app, never by SMS.
 *
 * Clients sign in by authorization code with PKCE and get short tokens. Threat protection blocks what it takes for an attack,
 * every attempt is logged under a customer key, only an administrator creates users, and privileged groups are in the tokens of
 * those alone who had a strong factor before their session began. `docs/sign-in.md` tells how users enrol, and what the pool
 * cannot know.
 *
 * @controls IDN-01 IDN-02 IDN-03 IDN-07 DAT-02
 *
 * @example
 * const users = new SecureUserPool(this, 'Users');
 * users.addApiScopes('Orders', { identifier: 'orders', scopes: { read: 'Read orders', refund: 'Pay money back' } });
 * users.addBrowserClient('Portal', {
 *   callbackUrls: ['https://portal.example.com/callback'],
 *   logoutUrls: ['https://portal.example.com/'],
 *   scopes: ['orders/read', 'orders/refund'],
 * });
 * users.addMachineClient('Nightly', { scopes: ['orders/read'] });
 * users.addGroup('Staff');
 * users.addPrivilegedGroup('Administrators', { scopes: ['orders/refund'] });
 */
export class SecureUserPool extends Construct {
  /** The user pool. */
  public readonly userPool: IUserPool;
  /** The key that encrypts the users, their logs, and the secrets of clients. */
  public readonly encryptionKey: IKey;
  /** The host that serves the sign-in pages, and that passkeys are bound to. */
  public readonly signInHost: string;
  private readonly clients: PoolClients;
  private readonly groups: PoolGroups;

  constructor(scope: Construct, id: string, props: SecureUserPoolProps = {}) {
    super(scope, id);
    const parts = buildPool(this, props);
    this.userPool = parts.userPool;
    this.encryptionKey = parts.encryptionKey;
    this.signInHost = parts.signInHost;
    this.clients = new PoolClients(this, parts);
    this.groups = new PoolGroups(this, parts, this.clients);
  }

  /**
   * Declares the scopes that an API asks for; clients may then name them.
   *
   * @returns the scopes as tokens carry them, such as `orders/read`
   * @throws an error whose `code` is `scope-refused`: a name that means everything, or has other characters than it may
   */
  public addApiScopes(id: string, options: ApiScopesOptions): string[] {
    return this.clients.addApiScopes(id, options);
  }

  /**
   * Adds a client for a browser or an installed app: public, authorization code with PKCE only, short tokens.
   *
   * @throws an error whose `code` is `callback-url-missing`, `callback-url-refused`, `token-validity-refused` or `scope-unknown`
   */
  public addBrowserClient(id: string, options: BrowserClientOptions): IUserPoolClient {
    return this.clients.addBrowserClient(id, options);
  }

  /**
   * Adds a client for a server: confidential, authorization code with PKCE only. Its secret is made and kept in Secrets Manager,
   * and changes every 30 days; each one is good until the next change.
   *
   * @throws an error whose `code` is `callback-url-missing`, `callback-url-refused`, `token-validity-refused` or `scope-unknown`
   */
  public addServerClient(id: string, options: ServerClientOptions): ConfidentialClient {
    return this.clients.addServerClient(id, options);
  }

  /**
   * Adds a client for a machine that calls APIs as itself: client credentials only, with the scopes that it names.
   *
   * @throws an error whose `code` is `scope-missing`, `scope-unknown` or `token-validity-refused`
   */
  public addMachineClient(id: string, options: MachineClientOptions): ConfidentialClient {
    return this.clients.addMachineClient(id, options);
  }

  /** Adds a group that gives no privileges: it is in the tokens of its members however they signed in. */
  public addGroup(name: string, description?: string): void {
    this.groups.addOrdinary(name, description);
  }

  /**
   * Adds a group that is in the tokens of those members alone who had a strong factor before their session began. From the first
   * one on, every group that the pool was not told to be ordinary counts as privileged.
   *
   * @throws an error whose `code` is `group-name-refused` or `scope-unknown`
   */
  public addPrivilegedGroup(name: string, options: PrivilegedGroupOptions = {}): void {
    this.groups.addPrivileged(name, options);
  }

  /**
   * Has every token of a user name her tenant, in the claim `tenant`: the one that the registry has for her, while it is active. What
   * a user, a client or a request says of a tenant gets into no token, and who has no active tenant gets tokens without the claim.
   */
  public nameTenants(registry: TenantRegistry): void {
    this.groups.nameTenants(registry);
  }

  /**
   * The address to which an application sends a user who signs out. It ends the session of managed login, which otherwise signs in
   * again silently for an hour.
   *
   * @param logoutUrl where the user lands: one of the client's logout addresses
   * @throws an error whose `code` is `logout-url-unknown`
   */
  public signOutUrl(client: IUserPoolClient, logoutUrl: string): string {
    return this.clients.signOutUrl(client, logoutUrl);
  }

  /**
   * Lets an administrator recover a lost authenticator: end a user's sessions, switch the factors off so that new ones are
   * enrolled, and forget since when there were any. `docs/sign-in.md` has the steps.
   */
  public grantFactorRecovery(grantee: IGrantable): Grant {
    this.groups.grantForgetting(grantee);
    return Grant.addToPrincipal({
      grantee,
      actions: ['cognito-idp:AdminSetUserMFAPreference', 'cognito-idp:AdminUserGlobalSignOut'],
      resourceArns: [this.userPool.userPoolArn],
    });
  }
}
