import { byHand, bySuperuser, one } from './one';

const tenantFunction = (body: string) =>
  `create or replace function shop.current_tenant() returns text language sql stable parallel safe as $f$${body}$f$`;
const keep = `create table public.kept as select pg_get_functiondef('shop.current_tenant()'::regprocedure) as def`;
const restore = `do $do$ begin execute (select def from public.kept); end $do$; drop table public.kept; grant execute on function shop.current_tenant() to shop_app`;

/** What must not stand beside the tenant tables. */
export const onRelations = [
  one(
    'view',
    'view shop.order_totals',
    'alter view shop.order_totals set (security_invoker = false)',
    'select 1',
  ),
  one(
    'view',
    'view public.far',
    'create view public.near with (security_invoker) as select * from shop.orders; create view public.far as select * from public.near',
    'drop view public.near cascade',
  ),
  one(
    'materialized-view',
    'materialized view shop.report',
    'create materialized view shop.report as select * from shop.orders; grant select on shop.report to shop_app',
    'drop materialized view shop.report',
  ),
  one(
    'foreign-table',
    'foreign table shop.far',
    'create foreign data wrapper w; create server s foreign data wrapper w; create foreign table shop.far (a int) server s; grant select on shop.far to public',
    'drop foreign data wrapper w cascade',
    bySuperuser,
  ),
  one(
    'table-not-described',
    'table shop.copy',
    'create table shop.copy as select * from shop.orders; grant select on shop.copy to shop_app',
    'drop table shop.copy',
  ),
  one(
    'sequence',
    'sequence shop.orders_id_seq',
    'grant usage on sequence shop.orders_id_seq to shop_app',
    'select 1',
  ),
  one(
    'function-definer',
    'function shop.all_orders()',
    "create function shop.all_orders() returns bigint language sql security definer as 'select count(*) from shop.orders'",
    'drop function shop.all_orders()',
  ),
  one(
    'function-leakproof',
    'function public.peek(text)',
    "create function public.peek(text) returns boolean language sql leakproof immutable as 'select true'",
    'drop function public.peek(text)',
    bySuperuser,
  ),
  one(
    'tenant-function',
    'function shop.current_tenant()',
    `${keep}; ${tenantFunction("select 'acme'::text")}`,
    restore,
    byHand,
  ),
  one(
    'tenant-function',
    'function shop.current_tenant()',
    'alter function shop.current_tenant() set search_path = public',
    'alter function shop.current_tenant() reset all',
    byHand,
  ),
];
