import { byHand, bySuperuser, one, type Options } from './one';

const bound: Options = { tiers: ['bound'] };
/** What roles must not be. */
export const onRoles = [
  one('role-bypasses', 'role shop_app', 'alter role shop_app bypassrls', 'select 1', bySuperuser),
  one(
    'role-bypasses',
    'role shop_report',
    'create role shop_report superuser',
    'drop role shop_report',
    bySuperuser,
  ),
  one('role-bypasses', 'role shop_owner', 'alter role shop_owner superuser', 'select 1', bySuperuser),
  one('role-powers', 'role shop_app', 'alter role shop_app createrole', 'select 1'),
  one('owner-logs-in', 'role shop_owner', 'alter role shop_owner login', 'select 1'),
  one('role-membership', 'role shop_app in role shop_owner', 'grant shop_owner to shop_app', 'select 1'),
  one(
    'role-membership',
    'role shop_app in role pg_read_all_data',
    'grant pg_read_all_data to shop_app',
    'select 1',
    bySuperuser,
  ),
  one(
    'role-membership',
    'role shop_guest in role shop_owner',
    'create role shop_guest; grant shop_owner to shop_guest',
    'drop role shop_guest',
  ),
  one(
    'role-membership',
    'role tenant_acme in role "tenant_acme-2"',
    'grant "tenant_acme-2" to tenant_acme',
    'select 1',
    bound,
  ),
  one(
    'role-membership',
    'role tenant_acme in role shop_app',
    'grant shop_app to tenant_acme with admin option',
    'revoke admin option for shop_app from tenant_acme',
    { ...bound, ...byHand },
  ),
  one(
    'role-owns',
    'table shop.theirs',
    'create table shop.theirs (a int); alter table shop.theirs owner to shop_app',
    'drop table shop.theirs',
    { ...byHand, ...bySuperuser },
  ),
  one('role-search-path', 'role shop_app', 'alter role shop_app set search_path = public', 'select 1', {
    tiers: ['setting'],
  }),
  one('role-search-path', 'role tenant_acme', 'alter role tenant_acme reset search_path', 'select 1', bound),
];
