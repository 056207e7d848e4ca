import { z } from 'zod';
import { tenantRolePrefix, tenantSetting, tiers } from './contract';
import { RowLevelSecurityError } from './error';

const said =
  'a letter or _, then letters, digits and _; 63 characters at most; not pg_… and not a word that SQL reserves for roles';
const reserved = ['public', 'none', 'session_user', 'current_user', 'current_role', 'information_schema'];

const name = z
  .string()
  .regex(/^[A-Z_]\w{0,62}$/i, said)
  .refine((text) => !text.toLowerCase().startsWith('pg_') && !reserved.includes(text.toLowerCase()), said);
const role = name.refine(
  (text) => !text.startsWith(tenantRolePrefix),
  `${tenantRolePrefix}… are the roles of tenants`,
);

const schema = z
  .strictObject({
    tier: z.enum(tiers),
    schema: name,
    owner: role,
    application: role,
    administrators: z.array(role).default([]),
    tenantColumn: name.default('tenant_id'),
    tables: z.array(z.strictObject({ name, partitions: z.array(name).default([]) })).min(1),
    shared: z.array(name).default([]),
    views: z.array(name).default([]),
  })
  .superRefine(({ tables, shared, views, owner, application, administrators }, context) => {
    const relations = [...tables.flatMap((table) => [table.name, ...table.partitions]), ...shared, ...views];
    for (const names of [relations, [owner, application, ...administrators]])
      for (const twice of names.filter((one, at) => names.indexOf(one) !== at))
        context.addIssue({ code: 'custom', message: `${twice} is named twice` });
  });

/** The schema that tenants share, as its owner describes it. */
export interface IsolationDescription {
  /** What tenants are kept apart against: see `docs/row-level-security.md`. */
  readonly tier: (typeof tiers)[number];
  /** The schema that all of it is in; not `public`. */
  readonly schema: string;
  /** Owns schema and tables, and logs in nowhere. */
  readonly owner: string;
  /** `setting`: what the application logs in as. `bound`: the group that the roles of all tenants are in. */
  readonly application: string;
  /**
   * Roles that migrate the schema, and may act as its owner.
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

export type CheckedDescription = z.output<typeof schema>;

/**
 * Reads a description. Names that would need quoting to be safe are not taken, and are quoted all the same.
 *
 * @throws RowLevelSecurityError `description-invalid`
 */
export function parseDescription(input: unknown): CheckedDescription {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const issues = read.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'description'}: ${message}`,
  );
  throw new RowLevelSecurityError('description-invalid', issues.join('; '));
}

/** What the function that says whose the session is has for a body. It names everything whole: no search_path changes it. */
export function tenantExpression(tier: CheckedDescription['tier']): string {
  if (tier === 'bound')
    return `select case when pg_catalog.starts_with(session_user::pg_catalog.text, '${tenantRolePrefix}') then pg_catalog.substr(session_user::pg_catalog.text, ${tenantRolePrefix.length + 1}) end`;
  const setting = `pg_catalog.current_setting('${tenantSetting}', true)`;
  return `select case when ${setting} operator(pg_catalog.<>) '' then ${setting} end`;
}
