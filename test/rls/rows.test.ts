/** @jest-environment ./test/rls/environment.js */
import { refuses } from '../refuses';
import { acme, count, openShop, rival, type Shop, shops } from './shop';

describe.each(shops)('tier $tier, made by $migrator', ({ tier, migrator }) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop(tier, migrator);
  }, 120_000);
  afterAll(() => shop?.database.close());

  const query = (text: string, tenant = acme) => shop.as((session) => session.query(text), tenant);
  const policy = /row-level security policy/;

  test('each tenant reads its own rows, through table, view and function', async () => {
    expect((await query('select id from shop.orders order by id')).rows).toEqual([{ id: 1 }]);
    expect((await query('select id from orders order by id', rival)).rows).toEqual([{ id: 2 }, { id: 3 }]);
    expect((await query('select total from order_totals')).rows).toEqual([{ total: 10 }]);
    expect((await query('select total from order_totals', rival)).rows).toEqual([{ total: 140 }]);
    expect((await query('select own_orders()::int as n', rival)).rows).toEqual([{ n: 2 }]);
    expect((await query('select id from events', rival)).rows).toEqual([{ id: 2 }]);
  });

  test('each tenant writes its own rows, without naming itself', async () => {
    const { rows } = await query(
      `insert into orders (customer, currency, total) values (1, 'EUR', 5) returning tenant_id, total`,
    );
    expect(rows).toEqual([{ tenant_id: 'acme', total: 5 }]);
    expect((await query('update orders set total = 6 where total = 5')).affected).toBe(1);
    expect((await query('delete from orders where total = 6')).affected).toBe(1);
  });

  refuses(
    'AUT-05',
    "another tenant's rows in a query without a WHERE clause, or with one that asks for them",
    async () => {
      expect((await query("select * from orders where tenant_id = 'acme-2'")).rows).toEqual([]);
      expect((await query("select * from order_totals where tenant_id = 'acme-2'")).rows).toEqual([]);
      expect(
        (await query("select o.id from customers c full join orders o on true where o.note = 'theirs'")).rows,
      ).toEqual([]);
    },
  );

  refuses(
    'AUT-05',
    'rows written for another tenant, changed in its name, or handed over to it',
    async () => {
      await expect(query("insert into orders (tenant_id, total) values ('acme-2', 1)")).rejects.toThrow(
        policy,
      );
      await expect(query("update orders set tenant_id = 'acme-2'")).rejects.toThrow(policy);
      expect(
        (await query("update orders set total = 0 where tenant_id = 'acme-2' returning *")).affected,
      ).toBe(0);
      expect((await query("delete from orders where tenant_id = 'acme-2' returning *")).affected).toBe(0);
      expect(await count(shop, "shop.orders where tenant_id = 'acme-2' and total = 70")).toBe(2);
    },
  );

  refuses('AUT-05', "an upsert over another tenant's row", async () => {
    const upsert = (tenant: string, id: number) =>
      query(`insert into customers values ('${tenant}', ${id}, 'new@acme.example')
        on conflict (tenant_id, id) do update set email = excluded.email returning tenant_id, email`);
    expect((await upsert('acme', 1)).rows).toEqual([{ tenant_id: 'acme', email: 'new@acme.example' }]);
    await expect(upsert('acme-2', 2)).rejects.toThrow(policy);
    await query('delete from customers where id = 2');
    expect(await count(shop, "shop.customers where email = 'secret@rival.example'")).toBe(1);
  });

  refuses('AUT-05', "a merge that would change another tenant's row", async () => {
    const merge = (on: string) =>
      query(
        `merge into customers c using (values (1)) v (n) on ${on} when matched then update set email = 'merged@acme.example'`,
      );
    expect((await merge("c.tenant_id = 'acme'")).affected).toBe(1);
    expect((await merge("c.tenant_id = 'acme-2'")).affected).toBe(0);
  });

  refuses('AUT-05', "another tenant's rows in a COPY, and rows copied in", async () => {
    expect((await query('copy orders to stdout')).affected).toBe(1);
    expect((await query('copy (select * from shop.orders) to stdout', rival)).affected).toBe(2);
    await expect(query('copy orders (tenant_id, total) from stdin')).rejects.toThrow(
      /COPY FROM not supported with row-level security/,
    );
    await expect(query("copy orders to program 'cat'")).rejects.toThrow(
      /permission denied|must be superuser/,
    );
  });

  refuses('AUT-05', 'a foreign key as a question about the rows of another tenant', async () => {
    const order = (customer: number) =>
      query(`insert into orders (customer, total) values (${customer}, 7) returning customer`);
    expect((await order(1)).rows).toEqual([{ customer: 1 }]);
    // Somebody else's customer and nobody's get the same answer.
    const answer = (customer: number) => order(customer).catch((error: Error) => error.message);
    const answers = [await answer(2), await answer(999)];
    expect(answers[0]).toMatch(/violates foreign key/);
    expect(answers[0]).toBe(answers[1]);
  });

  refuses('AUT-05', 'a unique key as a question about the rows of another tenant', async () => {
    const customer = (id: number, email: string) =>
      query(`insert into customers (id, email) values (${id}, '${email}')`);
    expect((await customer(2, 'secret@rival.example')).affected).toBe(1);
    await expect(customer(2, 'x')).rejects.toThrow(/duplicate key/);
    await query('delete from customers where id = 2');
  });

  refuses(
    'AUT-05',
    "a table emptied past its policies, and another tenant's partition by its own name",
    async () => {
      await expect(query('truncate orders')).rejects.toThrow(/permission denied/);
      await expect(query('select * from events_2027')).rejects.toThrow(/permission denied/);
      await expect(query("insert into events values ('acme-2', 3, 2027)")).rejects.toThrow(policy);
      expect((await query('insert into events (id, year) values (4, 2027)')).affected).toBe(1);
    },
  );

  refuses('AUT-05', 'what all tenants count by, read or moved', async () => {
    await expect(query("select nextval('shop.orders_id_seq')")).rejects.toThrow(/permission denied/);
    await expect(query('select last_value from orders_id_seq')).rejects.toThrow(/permission denied/);
    await expect(query("select setval('shop.orders_id_seq', 1)")).rejects.toThrow(/permission denied/);
  });
});
