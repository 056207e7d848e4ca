import { type Check } from './check';

/** Keys are checked past every policy: without the tenant in them, they answer questions about others' rows. */
export const keyChecks: readonly Check[] = [
  {
    code: 'unique-key',
    problem: 'is unique across tenants: whose insert fails learns that another has the value',
    sql: `select format('index %s of table %s', i.indexrelid::regclass, c.oid::regclass) as object,
      format('drop the key, and make it anew with %I in it', tenant_column) as mend
    from described, pg_index i join guarded_table c on c.oid = i.indrelid
    where (i.indisunique or i.indisexclusion) and not exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = tenant_column
      and a.attnum = any ((i.indkey::int2[])[0:i.indnkeyatts - 1]))`,
  },
  {
    code: 'foreign-key',
    problem: "reaches other tenants' rows: the tenant's column is not in it on both sides, in the same place",
    sql: `select format('foreign key %I of table %s', k.conname, k.conrelid::regclass) as object,
      format('alter table %s drop constraint %I; then add it with %I on both sides',
        k.conrelid::regclass, k.conname, tenant_column) as mend
    from described, pg_constraint k
    where k.contype = 'f' and k.confrelid not in (select oid from shared_table)
    and (k.conrelid in (select oid from guarded_table) or k.confrelid in (select oid from guarded_table))
    and not exists (
      select from unnest(k.conkey, k.confkey) as pair (here, there)
      join pg_attribute h on h.attrelid = k.conrelid and h.attnum = here
      join pg_attribute t on t.attrelid = k.confrelid and t.attnum = there
      where h.attname = tenant_column and t.attname = tenant_column)`,
  },
];
