import { tenantFunction, type Tier } from '../contract';
import { tenantExpression } from '../description';
import { quoteText } from '../quote';
import { type Check } from './check';

/** The views, and views of those, that read tenant tables. */
const readers = `, reader as (
  select oid from guarded_table
  union select w.ev_class from reader r
  join pg_depend d on d.refclassid = 'pg_class'::regclass and d.refobjid = r.oid and d.classid = 'pg_rewrite'::regclass
  join pg_rewrite w on w.oid = d.objid where w.ev_class <> r.oid)`;

const reached = `exists (select from aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
  join reacher on reacher.oid = a.grantee)`;

/** What else shows rows, or runs, with the rights of somebody who is not the tenant. */
export function relationChecks(tier: Tier): readonly Check[] {
  return [
    {
      code: 'view',
      problem: 'reads tenant tables with the rights of its owner',
      sql: `${readers} select format('view %s', c.oid::regclass) as object,
        format('alter view %s set (security_invoker = true)', c.oid::regclass) as mend
      from reader join pg_class c on c.oid = reader.oid where c.relkind = 'v'
      and not coalesce('security_invoker=true' = any (c.reloptions) or 'security_invoker=on' = any (c.reloptions), false)`,
    },
    {
      code: 'materialized-view',
      problem: 'keeps rows where no policy is, and tenants may read it',
      sql: `select format('materialized view %s', c.oid::regclass) as object,
        format('revoke all on %s from public, %I', c.oid::regclass, application) as mend
      from described, pg_class c where c.relkind = 'm' and c.relnamespace in (select oid from foreign_namespace) and ${reached}`,
    },
    {
      code: 'foreign-table',
      problem: 'is on another server, which knows no tenant, and tenants may read it',
      sql: `select format('foreign table %s', c.oid::regclass) as object,
        format('revoke all on %s from public, %I', c.oid::regclass, application) as mend
      from described, pg_class c where c.relkind = 'f'
      and (${reached} or c.oid in (select oid from guarded_table))`,
    },
    {
      code: 'table-not-described',
      problem: 'is neither a tenant table nor shared, and tenants may use it',
      sql: `select format('table %s', c.oid::regclass) as object,
        format('revoke all on %s from public, %I', c.oid::regclass, application) as mend
      from described, pg_class c where c.relkind in ('r', 'p') and c.relnamespace in (select oid from foreign_namespace)
      and c.oid not in (select oid from guarded_table union all select oid from shared_table) and ${reached}`,
    },
    {
      code: 'sequence',
      problem: 'is counted by all tenants, and one may read or move it',
      sql: `select format('sequence %s', c.oid::regclass) as object,
        format('revoke all on sequence %s from public, %I', c.oid::regclass, application) as mend
      from described, pg_class c where c.relkind = 'S' and c.relnamespace in (select oid from foreign_namespace)
      and exists (select from aclexplode(c.relacl) a join reacher on reacher.oid = a.grantee)`,
    },
    {
      code: 'function-definer',
      problem: 'runs with the rights of its owner, and tenants may call it',
      sql: `select format('function %s', p.oid::regprocedure) as object,
        format('alter function %s security invoker', p.oid::regprocedure) as mend
      from pg_proc p where p.prosecdef and p.pronamespace in (select oid from foreign_namespace)
      and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        join reacher on reacher.oid = a.grantee)`,
    },
    {
      code: 'function-leakproof',
      problem: 'is said to be leakproof, and so is shown rows before the policies are asked',
      sql: `select format('function %s', p.oid::regprocedure) as object,
        format('alter function %s not leakproof', p.oid::regprocedure) as mend
      from pg_proc p where p.proleakproof and p.pronamespace in (select oid from foreign_namespace)`,
    },
    {
      code: 'tenant-function',
      problem: 'is not the function that says whose the session is, as tenantIsolationSql writes it',
      sql: `select format('function %I.${tenantFunction}()', schema) as object, 'run tenantIsolationSql again' as mend
      from described where not exists (
        select from pg_proc p where p.pronamespace = namespace and p.proname = '${tenantFunction}' and p.pronargs = 0
        and p.prosrc = ${quoteText(tenantExpression(tier))} and not p.prosecdef and p.proconfig is null
        and pg_get_userbyid(p.proowner) = owner)`,
    },
  ];
}
