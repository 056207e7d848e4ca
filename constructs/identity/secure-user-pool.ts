import { type Duration } from 'aws-cdk-lib';
import { type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { type IUserPool, type IUserPoolClient, type UserPool } from 'aws-cdk-lib/aws-cognito';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { checkedRetention } from '../logs/retention';
import { accept } from '../waivers/accept';
import { type Waiver } from '../waivers/waiver';
import { addBrowserClient, type BrowserClientOptions } from './browser-client';
import { hardenedPool } from './hardened-pool';
import { letCognitoUse, newPoolKey } from './pool-key';
import { signInDomain } from './sign-in-domain';
import { protectFromThreats } from './threat-protection';
import { logGroupNameOf, UserEventLogs } from './user-event-logs';

export interface SecureUserPoolProps {
  /**
   * First label of the sign-in address below Cognito's own domain.
   *
   * @default - a name made from the construct's path and the account
   */
  readonly domainPrefix?: string;
  /**
   * Sign-in address on a domain of yours; needs `certificate`. Passkeys are bound to it: changing it makes them all useless.
   *
   * @default - an address below Cognito's own domain
   */
  readonly domainName?: string;
  /**
   * Certificate of `domainName`, in us-east-1.
   *
   * @default - none, for an address below Cognito's own domain
   */
  readonly certificate?: ICertificate;
  /**
   * Key that encrypts the users and the logs of their sign-ins.
   *
   * @default - a new key of the customer's, rotated yearly and kept when the stack goes
   */
  readonly encryptionKey?: IKey;
  /**
   * How long the logs of sign-ins are kept at least: 365 days or more.
   *
   * @default - 365 days
   */
  readonly logRetention?: Duration;
  /**
   * Web ACL in front of sign-in: of the same account and region, scope REGIONAL.
   *
   * @default - none; the gate's `strict` profile then asks for one (PC-COG-37)
   */
  readonly webAclArn?: string;
  /**
   * Lets the pool and its users go with the stack, for environments that come and go.
   *
   * @default - the pool is protected from deletion, and kept when the stack goes
   */
  readonly withoutDeletionProtection?: Waiver;
}

/**
 * Defines a user pool whose users sign in with a passkey, or with a password and a code from an authenticator app, never by SMS.
 *
 * Clients sign in by authorization code with PKCE and get short tokens. Threat protection blocks what it takes for an attack,
 * every attempt is logged under a customer key, and only an administrator creates users.
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
  /** The key that encrypts the users and their logs. */
  public readonly encryptionKey: IKey;
  private readonly pool: UserPool;

  constructor(scope: Construct, id: string, props: SecureUserPoolProps = {}) {
    super(scope, id);
    const logRetention = checkedRetention('the logs of sign-ins', props.logRetention);
    const domain = signInDomain(this, props);
    const logGroupName = logGroupNameOf(this);
    this.encryptionKey = props.encryptionKey ?? newPoolKey(this, 'Key');
    letCognitoUse(this.encryptionKey, logGroupName);
    this.pool = hardenedPool(this, 'Pool', {
      relyingParty: domain.host,
      encryptionKey: this.encryptionKey,
      protectedFromDeletion: props.withoutDeletionProtection === undefined,
    });
    this.userPool = this.pool;
    if (props.withoutDeletionProtection !== undefined) {
      accept(this.pool, props.withoutDeletionProtection, 'PC-COG-25', 'PC-COG-26', 'PC-COG-27');
    }
    if (props.webAclArn !== undefined) {
      new CfnWebACLAssociation(this, 'WebAcl', {
        resourceArn: this.pool.userPoolArn,
        webAclArn: props.webAclArn,
      });
    }
    domain.serve(this.pool);
    protectFromThreats(this, 'ThreatProtection', this.pool);
    new UserEventLogs(this, 'Events', this.pool, logGroupName, this.encryptionKey, logRetention);
  }

  /**
   * Adds a client for a browser or an installed app: public, authorization code with PKCE only, short tokens.
   *
   * @throws an error whose `code` is `callback-url-missing`, `callback-url-refused` or `token-validity-refused`
   */
  public addBrowserClient(id: string, options: BrowserClientOptions): IUserPoolClient {
    return addBrowserClient(this, id, this.pool, options);
  }
}
