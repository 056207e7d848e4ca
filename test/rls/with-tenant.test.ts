/** @jest-environment ./test/rls/environment.js */
import { type TenantId, withTenant, type Connection } from '../../runtime/row-level-security';
import { refuses } from '../refuses';
import { acme, openShop, rival, type Shop, shops } from './shop';

/** Writes down what it is asked, and answers like a server. */
function recorder(answer: (text: string) => object = () => ({})) {
  const asked: unknown[][] = [];
  const connection: Connection = {
    query: async (...query) => {
      asked.push(query);
      return { rows: [{ ours: true }], ...answer(query[0]) };
    },
  };
  return { asked, connection };
}

test('the tenant is a value of the query, never a part of its text', async () => {
  const { asked, connection } = recorder();
  expect(await withTenant(connection, acme, 'setting', async () => 'done')).toBe('done');
  expect(asked).toEqual([
    ['begin'],
    ['select pg_catalog.set_config($1, $2, true)', ['app.tenant', 'acme']],
    ['commit'],
  ]);
});

refuses('AUT-05', 'a tenant that was not parsed, before anything is asked', async () => {
  const { asked, connection } = recorder();
  for (const hostile of ["x'; drop table orders; --", 'ACME', '', '*', 'a/b', undefined])
    await expect(withTenant(connection, hostile as TenantId, 'setting', async () => 1)).rejects.toMatchObject(
      { code: 'tenant-id-invalid' },
    );
  expect(asked).toEqual([]);
});

refuses('AUT-05', 'a connection that another tenant is using', async () => {
  const { connection } = recorder();
  const inner = () => withTenant(connection, rival, 'setting', async () => 'in');
  await expect(withTenant(connection, acme, 'setting', inner)).rejects.toMatchObject({
    code: 'transaction-open',
  });
  await expect(inner()).resolves.toBe('in');
});

refuses('AUT-05', 'a pool, which would send each query over another connection', async () => {
  const pool = { ...recorder().connection, totalCount: 1 } as object as Connection;
  await expect(withTenant(pool, acme, 'setting', async () => 1)).rejects.toMatchObject({
    code: 'client-is-pool',
  });
});

test('work whose failed query was hushed up is not reported as done', async () => {
  const { connection } = recorder((text) => (text === 'commit' ? { command: 'ROLLBACK' } : {}));
  await expect(withTenant(connection, acme, 'setting', async () => 1)).rejects.toMatchObject({
    code: 'transaction-failed',
  });
});

test('a tier that is not known is no tier', async () => {
  await expect(
    withTenant(recorder().connection, acme, 'none' as 'bound', async () => 1),
  ).rejects.toMatchObject({ code: 'tier-unknown' });
});

describe.each(shops)('tier $tier, made by $migrator', ({ tier, migrator }) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop(tier, migrator);
  }, 120_000);
  afterAll(() => shop?.database.close());
  const all = 'select id from shop.orders order by id';

  test('what the work throws rolls back, and is thrown', async () => {
    const work = shop.as(async (session) => {
      expect((await session.query("update shop.orders set note = 'undone' returning id")).rows).toEqual([
        { id: 1 },
      ]);
      throw new Error('no stock');
    });
    await expect(work).rejects.toThrow('no stock');
    expect((await shop.as((session) => session.query('select note from shop.orders'))).rows).toEqual([
      { note: 'ours' },
    ]);
  });

  refuses(
    'AUT-05',
    'the next user of a connection what its last tenant was, whether that ended well or not',
    async () => {
      const left = tier === 'setting' ? [] : [{ id: 1 }];
      await shop.as((session) => session.query(all));
      expect((await shop.session.query(all)).rows).toEqual(left);
      await expect(shop.as((session) => session.query('select 1 / 0'))).rejects.toThrow('division by zero');
      expect((await shop.session.query(all)).rows).toEqual(left);
      await shop.as((session) => session.query('commit; select 1'));
      expect((await shop.session.query(all)).rows).toEqual(left);
      if (tier === 'setting') {
        expect((await shop.as((session) => session.query(all), rival)).rows).toEqual([{ id: 2 }, { id: 3 }]);
        expect((await shop.session.query("select current_setting('app.tenant', true) as left")).rows).toEqual(
          [{ left: '' }],
        );
      }
    },
  );

  if (tier === 'setting')
    refuses('AUT-05', 'a session that names no tenant every row, and every write', async () => {
      expect((await shop.session.query(all)).rows).toEqual([]);
      const write = "insert into shop.customers values ('acme', 9, 'x')";
      await expect(shop.session.query(write)).rejects.toThrow(/row-level security policy/);
      const unnamed = "insert into shop.customers (tenant_id, id) values ('', 9)";
      await expect(shop.session.query(unnamed)).rejects.toThrow(/row-level security policy/);
      await expect(shop.session.query('insert into shop.customers (id) values (9)')).rejects.toThrow(
        /violates|policy/,
      );
    });
  else
    refuses('AUT-05', "work for one tenant on another's connection", async () => {
      const work = jest.fn();
      await expect(withTenant(shop.session, rival, 'bound', work)).rejects.toMatchObject({
        code: 'tenant-mismatch',
      });
      expect(work).not.toHaveBeenCalled();
    });
});
