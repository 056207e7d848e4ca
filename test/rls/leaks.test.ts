/** @jest-environment ./test/rls/environment.js */
import { refuses } from '../refuses';
import { server } from './database';
import { openShop, rival, acme, type Shop, shops } from './shop';

describe.each(shops)('tier $tier, made by $migrator', ({ tier, migrator }) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop(tier, migrator);
  }, 120_000);
  afterAll(() => shop?.database.close());

  const query = (text: string, tenant = acme) => shop.as((session) => session.query(text), tenant);
  const said = (text: string, tenant = acme) => query(text, tenant).then(({ rows }) => JSON.stringify(rows));
  const failure = (text: string) =>
    query(text).then(
      () => 'nothing failed',
      (error: Error & { detail?: string }) =>
        JSON.stringify({ message: error.message, detail: error.detail }),
    );

  refuses('AUT-05', "a condition that fails on another tenant's row, and says what is in it", async () => {
    // The condition is asked of own rows, and fails on them.
    expect(await failure('select * from orders where (note || total)::int > 0')).toContain('ours10');
    expect(
      await said("select id from orders where case when note = 'theirs' then note::int > 0 else true end"),
    ).toBe('[{"id":1}]');
    expect(
      await said(
        "select id from orders where case when note = 'theirs' then 1 / (total - 70) > 0 else true end",
      ),
    ).toBe('[{"id":1}]');
  });

  refuses('AUT-05', "errors of constraints that show another tenant's row", async () => {
    expect(await failure("update orders set note = 'bad'")).toMatch(/violates check constraint/);
    for (const broken of [
      "update orders set note = 'bad'",
      "update orders set note = 'bad' where tenant_id = 'acme-2' or true",
      'insert into customers (id, email) values (1, null)',
      'update orders set customer = 2',
    ]) {
      const failed = await failure(broken);
      expect(failed).toMatch(/violates/);
      expect(failed).not.toMatch(/rival|theirs|acme-2|Failing row/);
    }
  });

  refuses('AUT-05', 'the statistics of columns, which hold values of all tenants', async () => {
    const { rows } = await shop.database.superuser.query("select 1 from pg_stats where tablename = 'orders'");
    expect(rows.length).toBeGreaterThan(0);
    expect(
      await said("select * from pg_stats where schemaname = 'shop' and tablename in ('orders', 'customers')"),
    ).toBe('[]');
    for (const table of ['pg_statistic', 'pg_statistic_ext_data', 'pg_authid'])
      expect(await failure(`select * from pg_catalog.${table}`)).toContain('permission denied');
  });

  refuses(
    'AUT-05',
    'a plan that runs a condition on rows of others, or shows a value of theirs',
    async () => {
      const plan = await said(
        "explain (analyze, verbose, costs off, timing off, summary off) select * from orders where note like 'th%'",
      );
      expect(plan).toContain('InitPlan');
      // What it does show is how many rows it passed over: docs/row-level-security.md says so.
      expect(plan).toContain('Rows Removed by Filter: 3');
      expect(plan).not.toMatch(/theirs|acme-2/);
      expect(await said("select id from orders where note like 'th%'", rival)).toBe('[{"id":2},{"id":3}]');
    },
  );

  refuses('AUT-05', "files, and programs, of the server's machine", async () => {
    for (const way of [
      "select pg_read_file('PG_VERSION')",
      "copy orders to '/tmp/orders'",
      "select lo_import('/etc/passwd')",
    ])
      expect(await failure(way)).toMatch(/permission denied|must be superuser/);
  });

  if (tier === 'bound' && server !== undefined && server !== '')
    test('what other tenants ask at the moment is not shown', async () => {
      const asked =
        "select query from pg_stat_activity where usename = 'tenant_acme-2' and query not like '<insufficient privilege>'";
      await query('select id from orders', rival);
      const seen = "select query from pg_stat_activity where usename = 'tenant_acme-2'";
      expect(JSON.stringify((await shop.database.superuser.query(seen)).rows)).toContain('commit');
      expect(await said(asked)).toBe('[]');
      const own =
        "select count(*)::int as n from pg_stat_activity where usename = 'tenant_acme' and query like '%activity%'";
      expect(await said(own)).toBe('[{"n":1}]');
    });
});
