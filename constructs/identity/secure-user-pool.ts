import { type IUserPool, type IUserPoolClient, type UserPool } from 'aws-cdk-lib/aws-cognito';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { checkedRetention } from '../logs/retention';
import { accept } from '../waivers/accept';
import { type ApiScopesOptions } from './api-scopes';
import { type BrowserClientOptions } from './client-options';
import { hardenedPool } from './hardened-pool';
import { PoolClients } from './pool-clients';
import { letCognitoUse, newPoolKey } from './pool-key';
import { type SecureUserPoolProps } from './secure-user-pool-props';
import { signInDomain } from './sign-in-domain';
import { acceptNoThreatProtection, protectFromThreats } from './threat-protection';
import { logGroupNameOf, UserEventLogs } from './user-event-logs';

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
 * users.addBrowserClient('Portal', {
 *   callbackUrls: ['https://portal.example.com/callback'],
 *   logoutUrls: ['https://portal.example.com/'],
 * });
 */
export class SecureUserPool extends Construct {
  /** The user pool. */
  public readonly userPool: IUserPool;
  /** The key that encrypts the users, their logs, and the secrets of clients. */
  public readonly encryptionKey: IKey;
  /** The host that serves the sign-in pages, and that passkeys are bound to. */
  public readonly signInHost: string;
  private readonly clients: PoolClients;

  constructor(scope: Construct, id: string, props: SecureUserPoolProps = {}) {
    super(scope, id);
    const { archive, withoutDeletionProtection, withoutThreatProtection, webAclArn } = props;
    const logRetention = checkedRetention('the logs of sign-ins', props.logRetention);
    const domain = signInDomain(this, props);
    const logGroupName = logGroupNameOf(this);
    this.signInHost = domain.host;
    this.encryptionKey = props.encryptionKey ?? newPoolKey(this, 'Key');
    letCognitoUse(this.encryptionKey, logGroupName);
    const pool: UserPool = hardenedPool(this, 'Pool', {
      relyingParty: domain.host,
      encryptionKey: this.encryptionKey,
      protectedFromDeletion: withoutDeletionProtection === undefined,
      protectedFromThreats: withoutThreatProtection === undefined,
    });
    this.userPool = pool;
    if (withoutDeletionProtection !== undefined) {
      accept(pool, withoutDeletionProtection, 'PC-COG-25', 'PC-COG-26', 'PC-COG-27');
    }
    if (webAclArn !== undefined) {
      new CfnWebACLAssociation(this, 'WebAcl', { resourceArn: pool.userPoolArn, webAclArn });
    }
    domain.serve(pool);
    if (withoutThreatProtection === undefined) protectFromThreats(this, 'ThreatProtection', pool);
    else acceptNoThreatProtection(pool, withoutThreatProtection);
    new UserEventLogs(this, 'Events', {
      userPool: pool,
      logGroupName,
      encryptionKey: this.encryptionKey,
      retention: logRetention,
      signIns: withoutThreatProtection === undefined,
      ...(archive && { archive }),
    });
    this.clients = new PoolClients(this, pool, domain.host);
  }

  /**
   * Declares the scopes that an API asks for. Clients may then name them, and gives their full names.
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
   * The address to which an application sends a user who signs out. It ends the session of managed login, which otherwise signs in
   * again silently for an hour.
   *
   * @param logoutUrl where the user lands: one of the client's logout addresses
   * @throws an error whose `code` is `logout-url-unknown`
   */
  public signOutUrl(client: IUserPoolClient, logoutUrl: string): string {
    return this.clients.signOutUrl(client, logoutUrl);
  }
}
