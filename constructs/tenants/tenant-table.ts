import { type ITable } from 'aws-cdk-lib/aws-dynamodb';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { customerKey } from '../customer-key';
import { customerTable } from '../storage/customer-table';
import { type Waiver } from '../waivers/waiver';
import { withoutBackupPlan } from './backups';
import { type TenantRole } from './tenant-role';

export interface TenantTableProps {
  /** The role whose sessions read and write the items of their own tenant. */
  readonly role: TenantRole;
  /**
   * Key that encrypts the table. It tells no tenants apart: encrypt what must be with `cdk-portcullis/encryption` before.
   *
   * @default - a new key of the customer's, rotated yearly and kept when the stack goes
   */
  readonly encryptionKey?: IKey;
  /**
   * Lets the table go with its stack, and with it what all tenants keep there.
   *
   * @default - the table cannot be deleted, and stays when its stack goes
   */
  readonly withoutDeletionProtection?: Waiver;
}

/**
 * Defines a table that tenants share, each with items of its own: partition keys (`id`) are the tenant, `#`, and whatever the app
 * says, beside a sort key (`at`).
 *
 * A session of `role` reads and writes by keys of its own tenant, one by one or by query. Nobody scans, and nothing is asked in
 * PartiQL, where the key of a request need not stand.
 *
 * @controls AUT-05
 *
 * @example
 * const orders = new TenantTable(this, 'Orders', { role: credentials.role });
 * orders.table;
 */
export class TenantTable extends Construct {
  /** The table. */
  public readonly table: ITable;

  constructor(scope: Construct, id: string, props: TenantTableProps) {
    super(scope, id);
    this.table = customerTable(this, 'Table', {
      partitionKey: 'id',
      sortKey: 'at',
      encryptionKey: props.encryptionKey ?? customerKey(this, 'Key', `Encrypts the table ${this.node.path}`),
      unprotected: props.withoutDeletionProtection,
      withoutBackupPlan,
    });
    props.role.allowItems(this.table);
  }
}
