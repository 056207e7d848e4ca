import { bySuperuser, one } from './one';

/** What nobody may be given. */
export const onPrivileges = [
  ...['truncate', 'references', 'trigger'].map((right) =>
    one(
      'table-privilege',
      `table shop.orders, ${right.toUpperCase()} of shop_app`,
      `grant ${right} on shop.orders to shop_app`,
      'select 1',
    ),
  ),
  one(
    'table-privilege',
    'table shop.orders, REFERENCES of shop_app',
    'grant references (id) on shop.orders to shop_app',
    'select 1',
  ),
  one('table-public', 'table shop.orders', 'grant select on shop.orders to public', 'select 1'),
  one('schema-create', 'schema shop, shop_app', 'grant create on schema shop to shop_app', 'select 1'),
  one('schema-create', 'schema public, public', 'grant create on schema public to public', 'select 1'),
  one(
    'default-privilege',
    'default privileges of role shop_owner',
    'alter default privileges for role shop_owner in schema shop grant select on tables to shop_app',
    'select 1',
  ),
  one(
    'default-privilege',
    'default privileges of role shop_owner',
    'alter default privileges for role shop_owner grant execute on functions to public',
    'select 1',
  ),
  one(
    'parameter-privilege',
    'parameter session_replication_role, shop_app',
    'grant set on parameter session_replication_role to shop_app',
    'select 1',
    bySuperuser,
  ),
  one(
    'foreign-server',
    'foreign server s, shop_app',
    'create foreign data wrapper w; create server s foreign data wrapper w; grant usage on foreign server s to shop_app',
    'drop foreign data wrapper w cascade',
    bySuperuser,
  ),
];
