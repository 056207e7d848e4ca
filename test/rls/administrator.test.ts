/** @jest-environment ./test/rls/environment.js */
import { refuses } from '../refuses';
import { openShop, type Shop } from './shop';

describe.each(['setting', 'bound'] as const)('tier %s, on RDS', (tier) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop(tier, 'the administrator of RDS');
  }, 120_000);
  afterAll(() => shop?.database.close());
  const all = 'select id from shop.orders order by id';

  refuses('AUT-05', 'the administrator rows of tenants, though it may act as their owner', async () => {
    const { admin } = shop.database;
    expect((await admin.query(all)).rows).toEqual([]);
    await admin.query("update shop.orders set note = 'changed'");
    expect((await shop.as((session) => session.query('select note from orders'))).rows).toEqual([
      { note: 'ours' },
    ]);
  });

  test('rows are migrated by whoever takes their owner out of its policies, for one transaction', async () => {
    const { admin } = shop.database;
    await admin.query('begin; alter table shop.orders no force row level security');
    expect((await admin.query(all)).rows).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
    await admin.query('alter table shop.orders force row level security; commit');
    expect((await admin.query(all)).rows).toEqual([]);
  });
});
