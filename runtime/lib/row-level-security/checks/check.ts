/** One way to break isolation, as the catalog shows it. */
export interface Check {
  /** For programs: literal and stable. */
  readonly code: string;
  /** What is wrong with the object, after its name. */
  readonly problem: string;
  /** Gives `object` (what and where) and `mend` (SQL) for each break; reads the tables that `known` makes. */
  readonly sql: string;
}

/**
 * What every check knows: `described`, the schema's tables by kind with all their partitions (`guarded`), who a tenant can be
 * (`subject`, and `reacher` with PUBLIC), and who is above (`trusted`).
 */
const known = (description: string): string => `with recursive
described as materialized (
  select d, d->>'tier' as tier, d->>'schema' as schema, d->>'owner' as owner, d->>'application' as application,
    d->>'tenantColumn' as tenant_column, (select oid from pg_namespace where nspname = d->>'schema') as namespace
  from (select ${description}::jsonb as d) given),
tenant_table as materialized (
  select c.oid, c.relname from described, jsonb_array_elements(d->'tables') t
  join pg_class c on c.relname = t->>'name' where c.relnamespace = namespace and c.relkind in ('r', 'p')),
guarded as (
  select oid, false as part from tenant_table
  union select i.inhrelid, true from pg_inherits i join guarded g on g.oid = i.inhparent),
guarded_table as materialized (
  select c.*, bool_and(g.part) as part from guarded g join pg_class c on c.oid = g.oid group by c.oid),
shared_table as materialized (
  select c.oid from described, jsonb_array_elements_text(d->'shared') name
  join pg_class c on c.relname = name where c.relnamespace = namespace),
trusted as materialized (
  select r.oid from described, pg_roles r
  where r.oid = 10 or (d->'administrators') ? r.rolname),
member as (
  select r.oid from pg_roles r, described where r.rolname = application or starts_with(r.rolname, 'tenant_')
  union select m.member from pg_auth_members m join member on m.roleid = member.oid
  where m.member not in (select oid from trusted)),
subject as materialized (select r.* from pg_roles r where r.oid in (select oid from member)),
reacher as materialized (
  select oid, quote_ident(rolname) as name from subject union all select 0::oid, 'public'),
foreign_namespace as materialized (
  select oid from pg_namespace where nspname not in ('pg_catalog', 'information_schema', 'pg_toast'))
`;

/** The query of a check, where `description` stands for the described schema: a parameter or a literal. */
export function checkSql(check: Check, description: string): string {
  return `${known(description)}${check.sql}`;
}
