import { type Tier } from './contract';

/** The schema that tenants share, as its owner describes it. */
export interface IsolationDescription {
  /** What tenants are kept apart against: see `docs/row-level-security.md`. */
  readonly tier: Tier;
  /** The schema that all of it is in; not `public`. */
  readonly schema: string;
  /** Owns schema and tables, and logs in nowhere. */
  readonly owner: string;
  /** `setting`: what the application logs in as. `bound`: the group that the roles of all tenants are in. */
  readonly application: string;
  /**
   * Roles that migrate the schema, and may act as its owner: on RDS its administrator, which is no superuser.
   * @default - only the superuser that made the cluster
   */
  readonly administrators?: readonly string[];
  /**
   * The column of type `text` that says whose a row is, the same in every tenant table.
   * @default - `tenant_id`
   */
  readonly tenantColumn?: string;
  /** The tables that hold tenants' rows, with all their partitions, and the partitions of those. */
  readonly tables: readonly { readonly name: string; readonly partitions?: readonly string[] }[];
  /**
   * Tables that are the same for all tenants, who only read them.
   * @default - none
   */
  readonly shared?: readonly string[];
  /**
   * Views that tenants may read.
   * @default - none
   */
  readonly views?: readonly string[];
}

/** A description that was read: every default is filled in. */
export interface CheckedDescription extends Required<Omit<IsolationDescription, 'tables'>> {
  readonly tables: readonly { readonly name: string; readonly partitions: readonly string[] }[];
}
