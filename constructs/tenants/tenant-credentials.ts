import { Duration, Names, Stack } from 'aws-cdk-lib';
import { type IUserPool, type IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type IFunction } from 'aws-cdk-lib/aws-lambda';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { environment, permissions, tenantTag } from '../../runtime/tenant-broker/contract';
import { customerKey } from '../customer-key';
import { hardenedFunction } from '../functions/hardened-function';
import { type RevocationList } from '../identity/revocation-list';
import { verifierEnvironment } from '../identity/verifier-environment';
import { TenantRole } from './tenant-role';

export interface TenantCredentialsProps {
  /** The pool whose access tokens are taken. */
  readonly userPool: IUserPool;
  /** Its clients whose tokens are taken: one at least. */
  readonly clients: IUserPoolClient[];
  /** Where your backends end tokens, sessions and users before their time. While it does not answer nobody gets credentials. */
  readonly revocationList: RevocationList;
  /**
   * Claim of the access token that names the tenant.
   *
   * @default - `tenant`, which `SecureUserPool.nameTenants` writes out of the registry
   */
  readonly tenantClaim?: string;
  /**
   * Key that encrypts the broker's settings and log.
   *
   * @default - a new key of the customer's, rotated yearly and kept when the stack goes
   */
  readonly encryptionKey?: IKey;
  /**
   * How long the broker's log is kept: a year at least.
   *
   * @default - a year
   */
  readonly logRetention?: RetentionDays;
}

/**
 * Defines a broker that hands out credentials for one tenant at a time: to an app that shows a user's access token, for the tenant
 * that the token names, for a quarter of an hour.
 *
 * The broker is the only principal that may open a session of `role`, and no app may tag one: the tenant comes from a token that
 * was checked, and from nothing that a request says. STS never sees the user's token, so a browser that holds it gets to AWS by no
 * other way. A session that was handed out works to its end, 15 minutes at most, also if its user is ended meanwhile; to stop a
 * tenant at once, its key is disabled.
 *
 * @controls AUT-05
 *
 * @example
 * const credentials = new TenantCredentials(this, 'Tenants', {
 *   userPool: users.userPool,
 *   clients: [app],
 *   revocationList,
 * });
 * credentials.grantUse(backend);
 */
export class TenantCredentials extends Construct {
  /** The role whose sessions are handed out: allow it what your app does for tenants. */
  public readonly role: TenantRole;
  /** The broker: call it with `{"token": "…"}`. */
  public readonly broker: IFunction;

  /** @throws an error whose `code` is `clients-missing` */
  constructor(scope: Construct, id: string, props: TenantCredentialsProps) {
    super(scope, id);
    const { tenantClaim = tenantTag } = props;
    const encryptionKey =
      props.encryptionKey ??
      customerKey(this, 'Key', `Encrypts settings and log of the broker ${this.node.path}`);
    // A name, since the broker's policy names the role, and the role names the broker.
    const roleName = Names.uniqueResourceName(this, { maxLength: 64 });
    const sessions = Stack.of(this).formatArn({
      service: 'iam',
      region: '',
      resource: 'role',
      resourceName: roleName,
    });
    this.broker = hardenedFunction(this, 'Broker', {
      runtime: 'tenant-broker',
      description: `Hands out credentials for one tenant at a time (${this.node.path})`,
      environment: { ...verifierEnvironment(this, { ...props, tenantClaim }), [environment.role]: sessions },
      encryptionKey,
      retention: props.logRetention ?? RetentionDays.ONE_YEAR,
      timeout: Duration.seconds(15),
      memorySize: 256,
      concurrency: 20,
      permissions: [
        ...props.revocationList._verifierPermissions(),
        { actions: permissions.role, resources: [sessions] },
      ],
    });
    this.role = new TenantRole(this, 'Sessions', { broker: this.broker, roleName });
  }

  /** Lets an app ask for credentials: with a token that a user gave it, and for that user's tenant alone. */
  public grantUse(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [this.broker.functionArn] }),
    );
  }
}
