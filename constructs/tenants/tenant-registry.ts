import { Stack } from 'aws-cdk-lib';
import { type ITable } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { permissions, tenantRegistry } from '../../runtime/tenants/contract';
import { customerKey } from '../customer-key';
import { customerTable } from '../storage/customer-table';
import { type Waiver } from '../waivers/waiver';
import { withoutBackupPlan } from './backups';

export interface TenantRegistryProps {
  /**
   * Key that encrypts the registry.
   *
   * @default - a new key of the customer's, rotated yearly and kept when the stack goes
   */
  readonly encryptionKey?: IKey;
  /**
   * Lets the registry go with its stack, and with it the record of whose every key and every user is.
   *
   * @default - the registry cannot be deleted, and stays when its stack goes
   */
  readonly withoutDeletionProtection?: Waiver;
}

/**
 * Defines the registry of tenants: what state each is in, which key and which secret are its own, and which user belongs to which.
 *
 * Tokens take the tenant of a user from here, and from nowhere else. Nobody is given a scan: whoever reads one tenant learns
 * nothing of the others.
 *
 * @controls AUT-05 DAT-01
 *
 * @example
 * const registry = new TenantRegistry(this, 'Tenants');
 * registry.grantRead(backend);
 */
export class TenantRegistry extends Construct {
  /** The table. */
  public readonly table: ITable;
  /** The key that encrypts it. */
  public readonly encryptionKey: IKey;

  constructor(scope: Construct, id: string, props: TenantRegistryProps = {}) {
    super(scope, id);
    this.encryptionKey =
      props.encryptionKey ?? customerKey(this, 'Key', `Encrypts the registry of tenants ${this.node.path}`);
    this.table = customerTable(this, 'Table', {
      partitionKey: tenantRegistry.partitionKey,
      encryptionKey: this.encryptionKey,
      unprotected: props.withoutDeletionProtection,
      withoutBackupPlan,
    });
  }

  /** Lets somebody read one tenant, or the tenant of one user, at a time. */
  public grantRead(grantee: IGrantable): void {
    for (const statement of this._readerStatements()) grantee.grantPrincipal.addToPrincipalPolicy(statement);
  }

  /** Lets somebody register tenants and their users, and change what is recorded of them; nobody removes a record. */
  public grantWrite(grantee: IGrantable): void {
    const statements = this.statements(permissions.writer, [
      ...['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'],
      ...['kms:ReEncryptFrom', 'kms:ReEncryptTo'],
    ]);
    for (const statement of statements) grantee.grantPrincipal.addToPrincipalPolicy(statement);
  }

  /** @internal */
  public _readerStatements(): PolicyStatement[] {
    return this.statements(permissions.reader, ['kms:Decrypt', 'kms:DescribeKey']);
  }

  private statements(actions: readonly string[], keyActions: readonly string[]): PolicyStatement[] {
    const viaTable = {
      StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` },
    };
    return [
      new PolicyStatement({ actions: [...actions], resources: [this.table.tableArn] }),
      new PolicyStatement({
        actions: [...keyActions],
        resources: [this.encryptionKey.keyArn],
        conditions: viaTable,
      }),
    ];
  }
}
