/** @jest-environment ./test/rls/environment.js */
import { refuses } from '../refuses';
import { server } from './database';
import { acme, openShop, rival, type Shop, shops } from './shop';

const others = "select count(*)::int as n from shop.orders where tenant_id = 'acme-2'";
const none = [{ n: 0 }];

describe.each(shops)('tier $tier, made by $migrator', ({ tier, migrator }) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop(tier, migrator);
    await shop.database.superuser.query(
      'create role bystander bypassrls; grant select on shop.orders to bystander',
    );
  }, 120_000);
  afterAll(() => shop?.database.close());

  const query = (text: string, tenant = acme) => shop.as((session) => session.query(text), tenant);

  refuses('AUT-05', 'a session that becomes a role with more rights', async () => {
    expect((await query(others, rival)).rows).toEqual([{ n: 2 }]);
    for (const role of [
      'shop_owner',
      'bystander',
      'pg_read_all_data',
      ...(tier === 'bound' ? ['"tenant_acme-2"'] : []),
    ]) {
      await expect(query(`set role ${role}`)).rejects.toThrow(/permission denied/);
      await expect(query(`set session role ${role}`)).rejects.toThrow(/permission denied/);
    }
    for (const way of ['reset role', 'set role none']) {
      await query(way);
      expect((await query(others)).rows).toEqual(none);
    }
  });

  refuses('AUT-05', 'a session that switches row-level security or its triggers off', async () => {
    await expect(
      shop.as(async (session) => {
        await session.query('set local row_security = off');
        return session.query(others);
      }),
    ).rejects.toThrow(/affected by row-level security/);
    await expect(query('set session_replication_role = replica')).rejects.toThrow(/permission denied/);
    for (const change of [
      'disable row level security',
      'no force row level security',
      'owner to current_user',
    ])
      await expect(query(`alter table orders ${change}`)).rejects.toThrow(/must be owner/);
    await expect(query('drop policy tenant_isolation on orders')).rejects.toThrow(/must be owner/);
  });

  refuses(
    'AUT-05',
    'objects of a tenant that would stand in for those of the application, or hold others’ rows',
    async () => {
      const ways = [
        'create table shop.mine (a int)',
        'create temp table orders (a int)',
        "create function shop.mine() returns int language sql as 'select 1'",
        'create schema mine',
        'create trigger t after insert on orders for each row execute function pg_catalog.suppress_redundant_updates_trigger()',
        'create rule r as on insert to orders do also select 1',
        'create view shop.mine as select 1',
        'create publication p for table orders',
        'alter role current_user bypassrls',
        'create role mine',
        'grant select on orders to public with grant option',
      ];
      for (const way of ways)
        await expect(query(way)).rejects.toThrow(
          /permission denied|must be (?:owner|superuser)|grant options/i,
        );
    },
  );

  refuses(
    'AUT-05',
    "a statement prepared as one tenant, and run as another, the first one's rows",
    async () => {
      const { session } = shop;
      await shop.as((one) => one.query('prepare mine as select id from shop.orders order by id'));
      expect((await shop.as((one) => one.query('execute mine'))).rows).toEqual([{ id: 1 }]);
      if (tier === 'setting')
        expect((await shop.as((one) => one.query('execute mine'), rival)).rows).toEqual([
          { id: 2 },
          { id: 3 },
        ]);
      // Outside of any tenant's transaction it is nobody's in one tier, and the role's in the other.
      expect((await session.query('execute mine')).rows).toEqual(tier === 'setting' ? [] : [{ id: 1 }]);
      await session.query('deallocate mine');
    },
  );

  if (tier === 'setting') {
    test('a session that names another tenant is that tenant: this tier does not hold against injected SQL', async () => {
      await shop.as(async (session) => {
        await session.query("select set_config('app.tenant', 'acme-2', true)");
        expect((await session.query(others)).rows).toEqual([{ n: 2 }]);
      });
    });
  } else {
    refuses('AUT-05', 'another tenant that a session names in its settings', async () => {
      await shop.as(async (session) => {
        await session.query("select set_config('app.tenant', 'acme-2', true)");
        await session.query("set local app.tenant = 'acme-2'");
        expect((await session.query(others)).rows).toEqual(none);
        expect((await session.query('select id from shop.orders')).rows).toEqual([{ id: 1 }]);
      });
      await shop.session.query("set app.tenant = 'acme-2'");
      expect((await query(others)).rows).toEqual(none);
    });
  }

  if (server !== undefined && server !== '')
    test('a login stays who logged in, whatever it says', async () => {
      const roles = ['postgres', 'bystander', ...(tier === 'bound' ? ['"tenant_acme-2"'] : [])];
      for (const role of roles)
        await expect(query(`set session authorization ${role}`)).rejects.toThrow(/permission denied/);
      await query('reset session authorization');
      expect((await query(others)).rows).toEqual(none);
    });
});
