/** @jest-environment ./test/rls/environment.js */
import {
  type IsolationDescription,
  parseTenantId,
  tenantIsolationSql,
  tenantRoleSql,
  type TenantId,
} from '../../runtime/row-level-security';
import { openDatabase } from './database';
import { shop, tables } from './shop';

const good = shop('bound');

const hostile = [
  'orders"; drop table orders; --',
  "orders'",
  'orders$do$',
  'Orders\u0000',
  'or ders',
  'ördérs',
  '1orders',
  'pg_orders',
  'PUBLIC',
  '',
  'o'.repeat(64),
];

test('names that SQL could read as something else are refused, wherever they stand', () => {
  expect(tenantIsolationSql(good)).toContain('"shop"."orders"');
  for (const name of hostile)
    for (const change of [
      { schema: name },
      { owner: name },
      { application: name },
      { tenantColumn: name },
      { administrators: [name] },
      { shared: [name] },
      { views: [name] },
      { tables: [{ name }] },
      { tables: [{ name: 'events', partitions: [name] }] },
    ])
      expect(() => tenantIsolationSql({ ...good, ...change })).toThrow(
        expect.objectContaining({ code: 'description-invalid' }),
      );
});

test('a description that says one thing twice, too little or something unknown is refused', () => {
  for (const change of [
    { tables: [] },
    { tier: 'none' },
    { owner: good.application },
    { owner: 'tenant_acme' },
    { shared: ['orders'] },
    { policy: 'off' },
  ])
    expect(() => tenantIsolationSql({ ...good, ...change } as IsolationDescription)).toThrow(
      expect.objectContaining({ code: 'description-invalid' }),
    );
});

test('no role is written for a tenant whose id was not parsed', () => {
  expect(tenantRoleSql(good, parseTenantId('acme'))).toContain('create role "tenant_acme" login');
  expect(() => tenantRoleSql(good, 'acme" superuser; --' as TenantId)).toThrow(
    expect.objectContaining({ code: 'tenant-id-invalid' }),
  );
});

test('tables whose keys lack the tenant are refused, and nothing is changed then', async () => {
  const database = await openDatabase();
  try {
    await database.admin.query(`${tables}; create unique index by_email on shop.customers (email)`);
    const isolate = () => database.admin.query(tenantIsolationSql(good));
    await expect(isolate()).rejects.toThrow(/tenants would not be isolated: index shop\.by_email/);
    await database.admin.query('rollback');
    const secured = 'select relname from pg_class where relrowsecurity';
    expect((await database.admin.query(secured)).rows).toEqual([]);
    await database.admin.query('drop index shop.by_email');
    await isolate();
    expect((await database.admin.query(secured)).rows).toHaveLength(4);
  } finally {
    await database.close();
  }
});
