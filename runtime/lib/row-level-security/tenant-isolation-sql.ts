import { keyChecks } from './checks/keys';
import { checkSql } from './checks/check';
import { type IsolationDescription } from './description-form';
import { parseDescription } from './description';
import { quoteText } from './quote';
import { iamSql, membershipSql, roleSql, rolesSql, searchPathSql, tenantRole } from './sql-roles';
import { functionSql, reachable, sequencesSql, sharedSql, tableSql, viewSql } from './sql-relations';
import { parseTenantId, type TenantId } from '../tenants/tenant-id';

/**
 * The DDL that keeps tenants apart in tables that are there already: row-level security that binds the owner too, least rights,
 * and roles that cannot leave it. Runs whole or not at all, and may run again: it mends what was changed since.
 *
 * It refuses (and changes nothing) while a unique or foreign key of a tenant table lacks the tenant's column: such keys are checked
 * past every policy, so one tenant could ask them about another's rows.
 *
 * For a superuser, or a role that may create roles, owns the database and is among `administrators`. PostgreSQL 15 or newer.
 *
 * @example
 * await client.query(tenantIsolationSql({
 *   tier: 'bound', schema: 'shop', owner: 'shop_owner', application: 'shop_tenants',
 *   tables: [{ name: 'orders' }, { name: 'events', partitions: ['events_2027'] }], views: ['order_totals'],
 * }));
 * @throws RowLevelSecurityError `description-invalid`
 */
export function tenantIsolationSql(input: IsolationDescription): string {
  const description = parseDescription(input);
  const tables = description.tables.map(({ name }) => name);
  const partitions = description.tables.flatMap((table) => table.partitions);
  return [
    'begin;',
    'set local search_path = pg_catalog, pg_temp;',
    ...rolesSql(description),
    ...(description.tier === 'setting' ? [iamSql(description.application)] : []),
    ...functionSql(description),
    // Reached through their table; by their own names nobody needs them, and they are guarded like it.
    ...[...tables, ...partitions].flatMap((name) => tableSql(description, name)),
    ...tables.map((name) => reachable(description, name, 'select, insert, update, delete')),
    ...description.shared.flatMap((name) => sharedSql(description, name)),
    ...description.views.flatMap((name) => viewSql(description, name)),
    sequencesSql(description),
    guardSql(JSON.stringify(description)),
    'commit;',
    '',
  ].join('\n');
}

/**
 * The role of one tenant, in the tier `bound`: it logs in (on RDS by IAM alone), has the rights of the application, and can become
 * no other role. Suspending a tenant is `alter role … nologin`.
 *
 * @throws RowLevelSecurityError `description-invalid`
 * @throws TenantError `tenant-id-invalid`
 */
export function tenantRoleSql(input: IsolationDescription, tenant: TenantId): string {
  const { application, schema } = parseDescription(input);
  const role = tenantRole(parseTenantId(tenant));
  return [
    'begin;',
    roleSql(role, 'login'),
    membershipSql(application, role),
    searchPathSql(role, schema),
    iamSql(role),
    'commit;',
    '',
  ].join('\n');
}

function guardSql(described: string): string {
  const found = keyChecks.map(
    (check) =>
      `select object, ${quoteText(check.problem)}::text as problem from (${checkSql(check, quoteText(described))}) found`,
  );
  return `do $guard$ declare broken text; begin
  select pg_catalog.string_agg(object || ' ' || problem, '; ') into broken from (${found.join(' union all ')}) every;
  if broken is not null then raise exception 'tenants would not be isolated: %', broken; end if;
end $guard$;`;
}
