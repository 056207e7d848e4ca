import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { type ITable } from 'aws-cdk-lib/aws-dynamodb';
import { type IEventBus } from 'aws-cdk-lib/aws-events';
import {
  type IGrantable,
  type IRole,
  ManagedPolicy,
  type PolicyStatement,
  PrincipalWithConditions,
  Role,
  SessionTagsPrincipal,
} from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledgeWildcards } from '../acknowledge-wildcards';
import { taggedWithOneTenant } from './session-tag';
import { usesItems, usesKeys, usesObjects, usesQueues } from './tenant-actions';
import * as tenants from './tenant-statements';

export interface TenantRoleProps {
  /** The one who hands out its sessions: nobody else may open one, or tag it. */
  readonly broker: IGrantable;
  /**
   * Name of the role, for a broker whose own policy has to name it before there is a role.
   *
   * @default - a name made of the construct's path
   */
  readonly roleName?: string;
}

/**
 * Defines a role whose sessions each work for one tenant, the one in their tag, and reach nothing of another.
 *
 * What it allows is bound to that tag, statement by statement, by names that end in a mark which no tenant's id holds; there is no
 * way here to write a policy for a tenant, or for all of them. One role serves every tenant: an account has 1,000 roles, and more
 * tenants.
 *
 * @controls AUT-05
 *
 * @example
 * const sessions = new TenantRole(this, 'Sessions', { broker: backend });
 * sessions.allowQueues();
 * sessions.allowObjects(bucket);
 */
export class TenantRole extends Construct {
  /** The role. What other constructs grant it changes nothing: allow it things here. */
  public readonly role: IRole;
  private readonly policy: ManagedPolicy;

  constructor(scope: Construct, id: string, { broker, roleName }: TenantRoleProps) {
    super(scope, id);
    const tagged = new PrincipalWithConditions(broker.grantPrincipal, taggedWithOneTenant);
    const role = new Role(this, 'Role', {
      ...(roleName !== undefined && { roleName }),
      description: 'Works for the tenant in the tag of the session, and for no other',
      assumedBy: new SessionTagsPrincipal(tagged),
      maxSessionDuration: Duration.hours(1),
    });
    // From this side, since keys that the policy names have to name the role before.
    this.policy = new ManagedPolicy(this, 'Policy', {
      description: 'What a session may do for the tenant in its tag',
      roles: [role],
    });
    // A grant by a table or a bucket would not ask for the tenant: it changes nothing.
    this.role = role.withoutPolicyUpdates();
    this.allow(...this.ownKeysAndSecrets());
  }

  /** Items whose partition key begins with the tenant and `#`: read and written one by one or by query, never scanned. */
  public allowItems(table: ITable): void {
    this.allow(tenants.itemsOfTenant(table.tableArn, usesItems));
    if (table.encryptionKey !== undefined)
      this.allow(tenants.keyOfTable(table.encryptionKey.keyArn, table.tableName, Stack.of(this).region));
  }

  /** The same by an index, whose own partition key begins with the tenant and `#`. */
  public allowQueriesOf(table: ITable, index: string): void {
    this.allow(tenants.itemsOfTenant(table.tableArn, ['dynamodb:Query'], [index]));
  }

  /** Objects below the tenant's prefix: read, written, deleted and listed. */
  public allowObjects(bucket: IBucket): void {
    this.allow(...tenants.objectsOfTenant(bucket.bucketArn, usesObjects));
  }

  /** A key that tenants share, directly and for what names the tenant in its encryption context. */
  public allowSharedKey(key: IKey): void {
    this.allow(tenants.sharedKey(key.keyArn, usesKeys));
  }

  /** Queues named by the tenant and `_`. */
  public allowQueues(): void {
    this.allow(tenants.queuesOfTenant((name) => this.arn('sqs', name), usesQueues));
  }

  /** Events of the sources that begin with `tenant.`, the tenant and `/`. */
  public allowEvents(bus: IEventBus): void {
    this.allow(tenants.eventsOfTenant(bus.eventBusArn));
  }

  /** The tenant's own user of a shared database: `tenant_` and the tenant. */
  public allowDatabase(clusterResourceIdentifier: string): void {
    this.allow(
      tenants.databaseUserOfTenant((user) =>
        this.arn('rds-db', `${clusterResourceIdentifier}/${user}`, 'dbuser', ArnFormat.COLON_RESOURCE_NAME),
      ),
    );
  }

  private allow(...statements: readonly PolicyStatement[]): void {
    this.policy.addStatements(...statements);
    acknowledgeWildcards(
      this.policy,
      'the wildcard stands behind the tag of the session, or beside a condition that names it',
      statements.flatMap(({ resources }) => resources),
    );
  }

  private ownKeysAndSecrets(): PolicyStatement[] {
    const keys = this.arn('kms', '*', 'key');
    const secret = (name: string) =>
      this.arn('secretsmanager', name, 'secret', ArnFormat.COLON_RESOURCE_NAME);
    const { region } = Stack.of(this);
    return [
      tenants.keysOfTenant(keys, usesKeys),
      tenants.keysThroughServices(keys, [
        `s3.${region}.amazonaws.com`,
        `secretsmanager.${region}.amazonaws.com`,
      ]),
      tenants.secretsOfTenant(secret),
    ];
  }

  private arn(service: string, resourceName: string, resource?: string, arnFormat?: ArnFormat): string {
    return resource === undefined
      ? Stack.of(this).formatArn({ service, resource: resourceName, arnFormat: ArnFormat.NO_RESOURCE_NAME })
      : Stack.of(this).formatArn({ service, resource, resourceName, ...(arnFormat && { arnFormat }) });
  }
}
