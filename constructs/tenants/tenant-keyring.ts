import { ArnFormat, Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type IRole } from 'aws-cdk-lib/aws-iam';
import { CfnKey, type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { prefixes, tenantPlaceholder } from '../../runtime/tenants/contract';
import { PortcullisError } from '../../waivers/error';
import { checkedAccount, checkedTenant } from './checked';
import { callersTenant, keyPolicy } from './key-policy';

export interface TenantKeyringProps {
  /** Roles whose sessions, tagged with a tenant, use that tenant's key: those of `TenantRole`. */
  readonly roles: IRole[];
  /**
   * Buckets whose objects under the tenant's prefix S3 encrypts with the tenant's key. Their S3 Bucket Keys have to be off: with
   * one, KMS hears of the bucket and not of the object, and refuses.
   *
   * @default - no bucket
   */
  readonly buckets?: IBucket[];
}

/**
 * Defines the policy by which the keys of tenants are made, and the key of those who share one.
 *
 * A key is used in one of three ways, each for the tenant's own alone, by a session that is tagged with the tenant: directly, with
 * the tenant in the encryption context; through S3, for objects under the tenant's prefix; through Secrets Manager, for secrets
 * under the tenant's path. Every other use is denied in the key's own policy, and so are grants, which no condition would bind,
 * replicas, and whatever a policy of the account would delegate. Administration reads and writes nothing.
 *
 * Tiers: a `dedicated` key each, which can be taken from one tenant alone; one `pooled` key, whose policy compares the session's tag
 * with the encryption context, and which can be taken from all together only; an `external` key in the tenant's own account, under
 * the policy that `externalKeyPolicy` writes, which the tenant can take away.
 *
 * Keys rotate every year. In tables and clusters that tenants share, data is encrypted before it is stored
 * (`cdk-portcullis/encryption`): DynamoDB and Aurora know one key for all of it.
 *
 * @controls DAT-01
 *
 * @example
 * const keyring = new TenantKeyring(this, 'Keyring', { roles: [credentials.role.role] });
 * keyring.keyPolicy; // what TenantOnboarding makes the keys of tenants with
 */
export class TenantKeyring extends Construct {
  /** The policy of a dedicated key, with `{{tenant}}` where the tenant's id belongs. */
  public readonly keyPolicy: object;
  /** The key of tenants that share one. */
  public readonly pooledKey: IKey;

  /** @throws PortcullisError `tenant-keyring-without-roles` */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: TenantKeyringProps,
  ) {
    super(scope, id);
    if (props.roles.length === 0)
      throw new PortcullisError(
        'tenant-keyring-without-roles',
        `the keyring ${this.node.path} names no role: give it the roles whose sessions are tagged with a tenant, such as new TenantRole(…).role`,
      );
    this.keyPolicy = this.policyFor(tenantPlaceholder, rootOf(this, Aws.ACCOUNT_ID));
    this.pooledKey = this.pooled();
  }

  /**
   * The policy for a key in a tenant's own account, written so that the account can put it into a template of its own.
   *
   * @param tenant its id: 1 to 48 lower-case letters, digits and hyphens, none at an end
   * @param account number of the account that the key stands in
   * @throws PortcullisError `tenant-id-invalid`, `account-invalid`
   */
  public externalKeyPolicy(tenant: string, account: string): object {
    return this.policyFor(checkedTenant(tenant), rootOf(this, checkedAccount(account)));
  }

  private policyFor(tenant: string, account: string): object {
    const { roles, buckets = [] } = this.props;
    const stack = Stack.of(this);
    return keyPolicy({
      account,
      roles: roles.map(({ roleArn }) => roleArn),
      tenant,
      region: stack.region,
      objects: buckets.map((bucket) => bucket.arnForObjects(`${prefixes.object(tenant)}*`)),
      secrets: [
        stack.formatArn({
          service: 'secretsmanager',
          resource: 'secret',
          resourceName: `${prefixes.secret(tenant)}*`,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ],
    });
  }

  private pooled(): IKey {
    const key = new CfnKey(this, 'Pooled', {
      description: `Tenants share it, told apart by the tag of the session (${this.node.path})`,
      enableKeyRotation: true,
      rotationPeriodInDays: 365,
      pendingWindowInDays: 30,
      keyPolicy: this.policyFor(callersTenant, rootOf(this, Aws.ACCOUNT_ID)),
    });
    key.applyRemovalPolicy(RemovalPolicy.RETAIN);
    key.node.addDependency(...this.props.roles);
    return Key.fromKeyArn(this, 'PooledKey', key.attrArn);
  }
}

function rootOf(scope: Construct, account: string): string {
  return `arn:${Stack.of(scope).partition}:iam::${account}:root`;
}
