import { type Check } from './check';

/**
 * Who must not be able to be more than a tenant. What mends a role names no more than it has: who lacks a power himself may not even
 * take it from others.
 */
export const roleChecks: readonly Check[] = [
  {
    code: 'role-bypasses',
    problem: 'is bound by no policy',
    sql: `select format('role %I', rolname) as object,
      format('alter role %I', rolname) || case when rolsuper then ' nosuperuser' else '' end
        || case when rolbypassrls then ' nobypassrls' else '' end as mend
    from pg_roles where (rolsuper or rolbypassrls) and oid not in (select oid from trusted)`,
  },
  {
    code: 'role-powers',
    problem: 'may make roles or databases, or replicate',
    sql: `select format('role %I', rolname) as object,
      format('alter role %I', rolname) || case when rolcreaterole then ' nocreaterole' else '' end
        || case when rolcreatedb then ' nocreatedb' else '' end
        || case when rolreplication then ' noreplication' else '' end as mend
    from described, pg_roles r where (rolcreaterole or rolcreatedb or rolreplication)
    and (r.rolname = owner or r.oid in (select oid from subject)) and r.oid not in (select oid from trusted)`,
  },
  {
    code: 'owner-logs-in',
    problem: 'owns the tables, and may log in',
    sql: `select format('role %I', rolname) as object, format('alter role %I nologin', rolname) as mend
    from described, pg_roles r where r.rolname = owner and r.rolcanlogin`,
  },
  {
    code: 'role-membership',
    problem: 'may act as the other, or become it by SET ROLE',
    sql: `select format('role %s in role %s', m.member::regrole, m.roleid::regrole) as object,
      format('revoke %s from %s', m.roleid::regrole, m.member::regrole) as mend
    from described, pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member
    where m.member not in (select oid from trusted)
    and (m.member in (select oid from subject) or m.roleid in (select oid from subject) or r.rolname = owner)
    and r.rolname <> 'rds_iam'
    and not (tier = 'bound' and r.rolname = application and starts_with(u.rolname, 'tenant_') and not m.admin_option
      and (current_setting('server_version_num')::int < 160000 or to_jsonb(m)->>'set_option' = 'false'))`,
  },
  {
    code: 'role-owns',
    problem: 'belongs to a role of tenants, which may change it as it likes',
    sql: `select pg_describe_object(s.classid, s.objid, 0) as object,
      format('reassign owned by %s to %I', s.refobjid::regrole, owner) as mend
    from described, pg_shdepend s where s.deptype = 'o' and s.refclassid = 'pg_authid'::regclass
    and s.refobjid in (select oid from subject)
    and s.dbid in (0, (select oid from pg_database where datname = current_database()))`,
  },
  {
    code: 'role-search-path',
    problem: 'looks for tables where others can put them, or among temporary ones first',
    sql: `select format('role %I', rolname) as object,
      format('alter role %I set search_path = pg_catalog, %I, pg_temp', rolname, schema) as mend
    from described, subject where rolcanlogin and (
      select count(*) filter (where given = 'search_path=pg_catalog, ' || quote_ident(schema) || ', pg_temp') = 0
        or count(*) filter (where given <> 'search_path=pg_catalog, ' || quote_ident(schema) || ', pg_temp') > 0
      from pg_db_role_setting s, unnest(s.setconfig) given
      where s.setrole = subject.oid and starts_with(given, 'search_path=')
      and s.setdatabase in (0, (select oid from pg_database where datname = current_database())))`,
  },
];
