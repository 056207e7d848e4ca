import { accessPolicy, isolationPolicy, tenantFunction } from '../contract';
import { type Check } from './check';

/** What each tenant table, and each partition of it, must be. */
export const tableChecks: readonly Check[] = [
  {
    code: 'relation-missing',
    problem: 'is described, and is not there: nothing of it was checked',
    sql: `select format('%I.%I', schema, name) as object, 'take it out of the description, or create it' as mend
    from described, lateral (
      select t->>'name' as name from jsonb_array_elements(d->'tables') t
      union all select p from jsonb_array_elements(d->'tables') t, jsonb_array_elements_text(t->'partitions') p
      union all select jsonb_array_elements_text(d->'shared')
      union all select jsonb_array_elements_text(d->'views')) names
    where not exists (select from pg_class c where c.relnamespace = namespace and c.relname = name)`,
  },
  {
    code: 'row-security-off',
    problem: 'has no row-level security',
    sql: `select format('%s %s', case when part then 'partition' else 'table' end, oid::regclass) as object,
      format('alter table %s enable row level security', oid::regclass) as mend
    from guarded_table where not relrowsecurity`,
  },
  {
    code: 'row-security-not-forced',
    problem: 'lets its owner past its policies',
    sql: `select format('%s %s', case when part then 'partition' else 'table' end, oid::regclass) as object,
      format('alter table %s force row level security', oid::regclass) as mend
    from guarded_table where not relforcerowsecurity`,
  },
  {
    code: 'policy',
    problem: 'has no policy that isolates: restrictive, for all, for everybody, in USING and in WITH CHECK',
    sql: `select format('table %s', c.oid::regclass) as object,
      format('drop policy if exists ${isolationPolicy} on %1$s; create policy ${isolationPolicy} on %1$s as restrictive for all to public using (%2$I = (select %3$I.${tenantFunction}())) with check (%2$I = (select %3$I.${tenantFunction}()))',
        c.oid::regclass, tenant_column, schema) as mend
    from described, guarded_table c where not exists (
      select from pg_policy p,
        format('(%I = ( SELECT %I.${tenantFunction}() AS ${tenantFunction}))', tenant_column, schema) as ours
      where p.polrelid = c.oid and not p.polpermissive and p.polcmd = '*' and p.polroles = array[0::oid]
      and pg_get_expr(p.polqual, p.polrelid) = ours and pg_get_expr(p.polwithcheck, p.polrelid) = ours)`,
  },
  {
    code: 'access-policy',
    problem: 'gives access to somebody beside the application',
    sql: `select format('policy %I of table %s', p.polname, c.oid::regclass) as object,
      format('drop policy %I on %s', p.polname, c.oid::regclass) as mend
    from described, pg_policy p join guarded_table c on c.oid = p.polrelid
    where p.polpermissive and not (p.polname = '${accessPolicy}'
      and p.polroles = array(select oid from pg_roles where rolname = application))`,
  },
  {
    code: 'tenant-column',
    problem: 'has no column for the tenant that is text, never null, and compared byte by byte',
    sql: `select format('table %s', c.oid::regclass) as object,
      format(case when a.atttypid = 'text'::regtype and o.collisdeterministic then 'alter table %s alter column %I set not null'
          else 'alter table %s alter column %I type text collate "C", alter column %2$I set not null' end,
        c.oid::regclass, tenant_column) as mend
    from described, guarded_table c
    left join pg_attribute a on a.attrelid = c.oid and a.attname = (select tenant_column from described)
    left join pg_collation o on o.oid = a.attcollation where not exists (
      select from pg_attribute a join pg_collation o on o.oid = a.attcollation
      where a.attrelid = c.oid and a.attname = tenant_column and a.atttypid = 'text'::regtype
      and a.attnotnull and o.collisdeterministic)`,
  },
  {
    code: 'owner',
    problem: 'does not belong to the owner that is described: whoever owns it may undo its policies',
    sql: `select format('table %s', c.oid::regclass) as object,
      format('alter table %s owner to %I', c.oid::regclass, owner) as mend
    from described, guarded_table c where pg_get_userbyid(c.relowner) <> owner`,
  },
  {
    code: 'inheritance',
    problem: 'shows the rows of a tenant table under a name without its policies',
    sql: `select format('table %s', i.inhparent::regclass) as object,
      format('alter table %s no inherit %s', i.inhrelid::regclass, i.inhparent::regclass) as mend
    from pg_inherits i where i.inhrelid in (select oid from guarded_table)
    and i.inhparent not in (select oid from guarded_table)`,
  },
  {
    code: 'trigger',
    problem: 'runs with the rights of its owner on rows of tenants',
    sql: `select format('trigger %I of table %s', t.tgname, t.tgrelid::regclass) as object,
      format('alter function %s security invoker', p.oid::regprocedure) as mend
    from pg_trigger t join pg_proc p on p.oid = t.tgfoid
    where t.tgrelid in (select oid from guarded_table) and not t.tgisinternal and p.prosecdef`,
  },
  {
    code: 'rule',
    problem: "rewrites statements, and runs what it writes with the rights of the table's owner",
    sql: `select format('rule %I of table %s', r.rulename, r.ev_class::regclass) as object,
      format('drop rule %I on %s', r.rulename, r.ev_class::regclass) as mend
    from pg_rewrite r where r.ev_class in (select oid from guarded_table)`,
  },
  {
    code: 'publication',
    problem: "sends every tenant's rows to whoever subscribes",
    sql: `select format('publication %I of table %I.%I', p.pubname, p.schemaname, p.tablename) as object,
      format('drop publication %I', p.pubname) as mend
    from pg_publication_tables p join pg_namespace n on n.nspname = p.schemaname
    join guarded_table c on c.relnamespace = n.oid and c.relname = p.tablename`,
  },
];
