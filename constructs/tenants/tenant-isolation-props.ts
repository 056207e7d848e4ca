import { type IInterfaceVpcEndpoint } from 'aws-cdk-lib/aws-ec2';
import { type TenantDatabase } from './tenant-database';

/** A table that holds rows of tenants. */
export interface TenantRows {
  /** Its name, without the schema. */
  readonly name: string;
  /**
   * All its partitions, and the partitions of those.
   *
   * @default - it has none
   */
  readonly partitions?: string[];
}

export interface TenantIsolationProps {
  /** The database in which tenants are kept apart. */
  readonly database: TenantDatabase;
  /** The way to Secrets Manager in the database's network, with private DNS: the administrator's password is read there. */
  readonly secretsEndpoint: IInterfaceVpcEndpoint;
  /** The schema that all of it is in; not `public`. */
  readonly schema: string;
  /** The tables that hold tenants' rows: one at least. */
  readonly tables: TenantRows[];
  /**
   * Tables that are the same for all tenants, who only read them.
   *
   * @default - none
   */
  readonly sharedTables?: string[];
  /**
   * Views that tenants may read.
   *
   * @default - none
   */
  readonly views?: string[];
  /**
   * The column of type `text` that says whose a row is, the same in every tenant table.
   *
   * @default - `tenant_id`
   */
  readonly tenantColumn?: string;
  /**
   * Version of what your migrations make. When it changes, as when the tables here do, isolation is made and checked again.
   *
   * @default - it is made and checked again only when something here changes
   */
  readonly migrations?: string;
}
