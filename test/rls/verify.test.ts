/** @jest-environment ./test/rls/environment.js */
import { tenantIsolationSql, verifyIsolation } from '../../runtime/row-level-security';
import { checksOf } from '../../runtime/lib/row-level-security/verify-isolation';
import { z } from 'zod';
import { refuses } from '../refuses';
import { breaks } from './breaks';
import { openShop, shop as described, type Shop, shops } from './shop';

describe.each(shops)('tier $tier, made by $migrator', ({ tier, migrator }) => {
  let shop: Shop;
  let version = 0;
  beforeAll(async () => {
    shop = await openShop(tier, migrator);
    const { rows } = await shop.database.admin.query('show server_version');
    version = Number.parseInt(z.object({ server_version: z.string() }).parse(rows[0]).server_version, 10);
  }, 120_000);
  afterAll(() => shop?.database.close());

  const ofTier = async () => {
    const { rows } = await shop.database.admin.query('select quote_ident(current_database()) as name');
    return breaks(z.object({ name: z.string() }).parse(rows[0]).name).filter(({ tiers }) =>
      tiers.includes(tier),
    );
  };
  const codes = async () =>
    (await verifyIsolation(shop.database.admin, described(tier, migrator))).map(({ code }) => code);

  test('nothing is found in what tenantIsolationSql made, by the admin or by a tenant, once or twice', async () => {
    expect(await verifyIsolation(shop.database.admin, described(tier, migrator))).toEqual([]);
    await shop.database.admin.query(tenantIsolationSql(described(tier, migrator)));
    expect(await verifyIsolation(shop.session, described(tier, migrator))).toEqual([]);
  });

  refuses(
    'AUT-05',
    'each way to break the isolation of tenants, by its name, until the SQL of the finding, or somebody, mends it',
    async () => {
      const { admin, superuser } = shop.database;
      for (const { code, object, make, undo, tiers, mends, bySuperuser } of await ofTier()) {
        // Before PostgreSQL 16 whoever makes roles gives out every role there is.
        if (bySuperuser && admin !== superuser && version >= 16) {
          await expect(admin.query(make)).rejects.toThrow(/permission denied|must be|only superuser/);
          await admin.query('rollback');
        }
        const breaker = bySuperuser ? superuser : admin;
        await breaker.query(make);
        const found = await verifyIsolation(admin, described(tier, migrator));
        const ours = found.filter((finding) => finding.code === code);
        expect({ make, objects: ours.map((finding) => finding.object), tiers }).toEqual({
          make,
          objects: [object],
          tiers,
        });
        for (const { mend } of mends ? found : []) await breaker.query(mend);
        if (mends) expect({ make, mended: await codes() }).toEqual({ make, mended: [] });
        await breaker.query(undo);
        expect({ make, after: await codes() }).toEqual({ make, after: [] });
      }
    },
    120_000,
  );

  test('each check has a break that it names', async () => {
    const known = checksOf(tier).map(({ code }) => code);
    const broken = (await ofTier()).map(({ code }) => code);
    expect(known.filter((code) => !broken.includes(code))).toEqual([]);
  });
});
