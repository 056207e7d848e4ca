import { byHand, bySuperuser, one } from './one';

const policy = (using: string, check = using, kind = 'as restrictive for all to public') =>
  `drop policy if exists tenant_isolation on shop.orders; create policy tenant_isolation on shop.orders ${kind} using (${using}) with check (${check})`;
const ours = 'tenant_id = (select shop.current_tenant())';
const wrong = (change: string) => one('policy', 'table shop.orders', change, policy(ours));
const definer = (name: string, more: string) =>
  `create function ${name} language plpgsql ${more} as 'begin return null; end'`;

/** What a tenant table, or something at it, must not be. */
export const onTables = [
  one(
    'relation-missing',
    'shop.customers',
    'alter table shop.customers rename to elsewhere',
    'alter table shop.elsewhere rename to customers',
    byHand,
  ),
  one(
    'row-security-off',
    'table shop.orders',
    'alter table shop.orders disable row level security',
    'select 1',
  ),
  one(
    'row-security-off',
    'partition shop.events_2027',
    'alter table shop.events_2027 disable row level security',
    'select 1',
  ),
  one(
    'row-security-not-forced',
    'table shop.orders',
    'alter table shop.orders no force row level security',
    'select 1',
  ),
  wrong('drop policy tenant_isolation on shop.orders'),
  wrong(policy('true')),
  wrong(policy(ours, 'true')),
  wrong(policy(`${ours} or tenant_id is null`)),
  wrong(policy(ours, ours, 'as restrictive for all to shop_app')),
  one(
    'policy',
    'table shop.events_2028',
    'create table shop.events_2028 partition of shop.events for values in (2028); alter table shop.events_2028 enable row level security, force row level security, owner to shop_owner',
    'drop table shop.events_2028',
  ),
  one(
    'access-policy',
    'policy everyone of table shop.orders',
    'create policy everyone on shop.orders using (true)',
    'select 1',
  ),
  one(
    'tenant-column',
    'table shop.orders',
    'alter table shop.orders drop constraint orders_pkey; alter table shop.orders alter column tenant_id drop not null',
    'alter table shop.orders alter column tenant_id set not null; alter table shop.orders add primary key (tenant_id, id)',
  ),
  one(
    'owner',
    'table shop.orders',
    'alter table shop.orders owner to shop_app',
    'alter table shop.orders owner to shop_owner; revoke all on shop.orders from shop_app; grant select, insert, update, delete on shop.orders to shop_app',
    { ...byHand, ...bySuperuser },
  ),
  one(
    'inheritance',
    'table shop.every_order',
    'create table shop.every_order (total int not null); alter table shop.orders inherit shop.every_order',
    'drop table shop.every_order cascade',
  ),
  one(
    'trigger',
    'trigger audit of table shop.orders',
    `${definer('shop.audit() returns trigger', 'security definer')}; revoke all on function shop.audit() from public; create trigger audit after insert on shop.orders for each row execute function shop.audit()`,
    'drop function shop.audit() cascade',
  ),
  one(
    'rule',
    'rule also of table shop.orders',
    'create rule also as on insert to shop.orders do also select 1',
    'drop rule if exists also on shop.orders',
  ),
  one(
    'publication',
    'publication feed of table shop.orders',
    'create publication feed for table shop.orders',
    'drop publication if exists feed',
  ),
  one(
    'unique-key',
    'index shop.by_email of table shop.customers',
    'create unique index by_email on shop.customers (lower(email)) include (tenant_id)',
    'drop index shop.by_email',
    byHand,
  ),
  one(
    'foreign-key',
    'foreign key to_order of table shop.parcels',
    'create table shop.parcels (id int, tenant text); alter table shop.parcels add constraint to_order foreign key (tenant, id) references shop.orders',
    'drop table shop.parcels',
    byHand,
  ),
];
