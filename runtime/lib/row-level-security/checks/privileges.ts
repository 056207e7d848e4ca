import { type Check } from './check';

/** Rights that no policy governs. */
export const privilegeChecks: readonly Check[] = [
  {
    code: 'table-privilege',
    problem: 'may be emptied, referred to, given triggers or maintained past its policies',
    sql: `select format('table %s, %s of %s', c.oid::regclass, a.privilege_type, coalesce(r.rolname, 'public')) as object,
      format('revoke %s on %s from %s', a.privilege_type, c.oid::regclass, coalesce(quote_ident(r.rolname), 'public')) as mend
    from guarded_table c, lateral (
      select x.* from aclexplode(c.relacl) x
      union all select x.* from pg_attribute t, aclexplode(t.attacl) x where t.attrelid = c.oid) a
    left join pg_roles r on r.oid = a.grantee
    where a.grantee <> c.relowner and a.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')`,
  },
  {
    code: 'table-public',
    problem: 'is open to every role of the server',
    sql: `select format('table %s', c.oid::regclass) as object, format('revoke all on %s from public', c.oid::regclass) as mend
    from guarded_table c where exists (select from aclexplode(c.relacl) a where a.grantee = 0)`,
  },
  {
    code: 'schema-create',
    problem: 'is a schema in which tenants may put objects for others to find',
    sql: `select format('schema %I, %s', n.nspname, reacher.name) as object,
      format('revoke create on schema %I from %s', n.nspname, reacher.name) as mend
    from pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
    join reacher on reacher.oid = a.grantee where a.privilege_type = 'CREATE'`,
  },
  {
    code: 'database-create',
    problem: 'is a database in which tenants may make schemas or temporary tables',
    sql: `select format('database %I, %s', b.datname, reacher.name) as object,
      format('revoke create, temporary on database %I from %s', b.datname, reacher.name) as mend
    from pg_database b, aclexplode(coalesce(b.datacl, acldefault('d', b.datdba))) a
    join reacher on reacher.oid = a.grantee
    where b.datname = current_database() and a.privilege_type in ('CREATE', 'TEMPORARY')
    group by b.datname, reacher.name`,
  },
  {
    code: 'default-privilege',
    problem: 'makes what is created next reachable for tenants, before anybody guarded it',
    sql: `select format('default privileges of role %s', f.defaclrole::regrole) as object,
      format('alter default privileges for role %s%s revoke all on %s from %s', f.defaclrole::regrole,
        case when f.defaclnamespace = 0 then '' else format(' in schema %s', f.defaclnamespace::regnamespace) end,
        case f.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions'
          when 'n' then 'schemas' else 'types' end, reacher.name) as mend
    from pg_default_acl f, aclexplode(f.defaclacl) a join reacher on reacher.oid = a.grantee
    where f.defaclobjtype in ('r', 'S', 'f', 'n')
    group by 1, 2
    union all
    select format('default privileges of role %I', owner),
      format('alter default privileges for role %I revoke execute on functions from public', owner)
    from described where not exists (
      select from pg_default_acl f where pg_get_userbyid(f.defaclrole) = owner
      and f.defaclobjtype = 'f' and f.defaclnamespace = 0)`,
  },
  {
    code: 'parameter-privilege',
    problem: 'is a setting for superusers that tenants may change',
    sql: `select format('parameter %s, %s', p.parname, reacher.name) as object,
      format('revoke all on parameter %s from %s', p.parname, reacher.name) as mend
    from pg_parameter_acl p, aclexplode(p.paracl) a join reacher on reacher.oid = a.grantee
    group by p.parname, reacher.name`,
  },
  {
    code: 'foreign-server',
    problem: 'is a way to another server, which knows no tenant',
    sql: `select format('foreign server %I, %s', s.srvname, reacher.name) as object,
      format('revoke all on foreign server %I from %s', s.srvname, reacher.name) as mend
    from pg_foreign_server s, aclexplode(s.srvacl) a join reacher on reacher.oid = a.grantee
    group by s.srvname, reacher.name`,
  },
];
