import { type Tier, withTenant } from '../runtime/row-level-security';
import { type Session } from '../test/rls/database';
import { acme, openShop, type Shop } from '../test/rls/shop';
import { median } from './bench/measure';

/**
 * `npm run bench:rls`: transactions a second of one connection under row-level security, beside the same without it, in turns in
 * one run: on the server of DATABASE_URL, or else on PGlite in this process. `tsx scripts/slow/postgres.ts -- npm run bench:rls`
 * brings a server.
 */
const [tenants, ordersOfEach, rounds, perRound] = [200, 500, 9, 200];
const isServer = (process.env['DATABASE_URL'] ?? '') !== '';

/** What a request of a shop does: reads an order, sums them up, changes one, adds one. */
async function work(session: Session, where: string, number: number): Promise<void> {
  const id = number % ordersOfEach;
  await session.query(`select * from shop.orders where id = $1${where}`, [1000 + id]);
  await session.query(`select sum(total) from shop.orders where id < $1${where}`, [1000 + ordersOfEach]);
  await session.query(`update shop.orders set total = total + 1 where id = $1${where}`, [1000 + id]);
  await session.query(
    "insert into shop.orders (tenant_id, id, currency, total) values ('acme', $1, 'EUR', 1)",
    [10_000 + number],
  );
}

async function filled(tier: Tier): Promise<Shop> {
  const shop = await openShop(tier);
  await shop.database.admin.query(`insert into shop.orders (tenant_id, id, currency, total)
    select case t when 0 then 'acme' else 'tenant-' || t end, 1000 + n, 'EUR', n
    from generate_series(0, ${tenants - 1}) t, generate_series(0, ${ordersOfEach - 1}) n; analyze shop.orders`);
  return shop;
}

/** Seconds of a round of transactions. */
async function round(transaction: (number: number) => Promise<void>): Promise<number> {
  const started = performance.now();
  for (let number = 0; number < perRound; number++) await transaction(number);
  return (performance.now() - started) / 1000;
}

async function main(): Promise<void> {
  if (!isServer) Object.assign(globalThis, { PGlite: (await import('@electric-sql/pglite')).PGlite });
  console.log(
    `${isServer ? 'PostgreSQL' : 'PGlite'}: ${tenants} tenants of ${ordersOfEach} orders, one connection\n`,
  );
  for (const tier of ['setting', 'bound'] as const) {
    const shop = await filled(tier);
    const { admin } = shop.database;
    let next = 0;
    const without = async (): Promise<void> => {
      await admin.query('begin');
      await work(admin, " and tenant_id = 'acme'", next++);
      await admin.query('commit');
    };
    const under = (): Promise<void> =>
      withTenant(shop.session, acme, tier, () => work(shop.session, '', next++));
    const seconds = { without: [] as number[], under: [] as number[] };
    for (let turn = 0; turn < rounds; turn++) {
      seconds.without.push(await round(without));
      seconds.under.push(await round(under));
      await admin.query('delete from shop.orders where id >= 10000');
    }
    const [free, bound] = [perRound / median(seconds.without), perRound / median(seconds.under)];
    console.log(
      `${tier.padEnd(8)} ${bound.toFixed(0)} transactions/s, ${free.toFixed(0)} without: ${(free / bound).toFixed(2)} times the time`,
    );
    await shop.database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
