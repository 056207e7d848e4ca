import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { refuses } from '../../refuses';
import { Fleet } from './fleet';

const count = 10_000;
const tenants = Array.from({ length: count }, (_, at) => `tenant-${at + 1}`);
const chances = { throttled: 0.02, fails: 0.01, crashes: 0.006 };

jest.setTimeout(180_000);
setFlagsFromString('--expose-gc');
function heap(): number {
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** Every tenant has one key with alias and rotation, and no other key is left. */
function noneLostNoneDoubled({ cloud }: Fleet, swept: number): void {
  const named = new Map<string, string>();
  for (const tenant of tenants) {
    expect(cloud.text(tenant, 'state')).toBe('active');
    named.set(cloud.text(tenant, 'keyArn') ?? '', tenant);
  }
  const { keys, aliases } = cloud.kms;
  for (const size of [named.size, cloud.recordCount, cloud.secrets.size, aliases.size])
    expect(size).toBe(count);
  expect(keys.size - count).toBe(swept);
  for (const { arn, id, state, tags, rotates } of keys.values()) {
    const tenant = named.get(arn);
    expect([id, state]).toEqual([id, tenant === undefined ? 'PendingDeletion' : 'Enabled']);
    if (tenant === undefined) continue;
    expect([tags[0]?.TagValue, rotates, aliases.get(`alias/tenant/${tenant}`)?.keyId]).toEqual([
      tenant,
      true,
      id,
    ]);
  }
}

refuses(
  'DAT-01',
  'to lose or to double a key of ten thousand tenants, whatever is throttled, fails, crashes or is seen late',
  async () => {
    // What the engine keeps of a program that has run for a while is there before the first measurement.
    await new Fleet(1, chances, () => 0).onboard(tenants.slice(0, 1000), 50);
    // Others take a third of the quotas, and for half an hour nearly all of them.
    const fleet = new Fleet(20261125, chances, (hours) => (hours > 0.5 && hours < 1 ? 0.85 : 0.33));
    const before = heap();
    const start = fleet.time.now();
    let failed = await fleet.onboard(tenants, 50);
    const minutes = Math.round((fleet.time.now() - start) / 60_000);
    const toRedrive = failed.length;
    for (let redrives = 0; failed.length > 0 && redrives < 5; redrives += 1) {
      failed = await fleet.onboard(failed, 50);
    }
    expect(failed).toEqual([]);
    // A sweep of hundreds of keys is hundreds of calls, of which one in a hundred and fifty would end the function.
    fleet.calm = 20;
    const swept = await fleet.sweepLater();
    noneLostNoneDoubled(fleet, swept);
    expect(fleet.crashed).toBeGreaterThan(500);
    expect(swept).toBeGreaterThan(20);
    // At half of 5 keys a second it takes 67 minutes at least.
    expect(minutes).toBeGreaterThanOrEqual(67);
    expect(minutes).toBeLessThan(134);
    const refused = fleet.cloud.throttled / fleet.calls;
    fleet.cloud.clear();
    const grown = heap() - before;
    expect(grown).toBeLessThan(4);
    process.stdout.write(
      `${count} tenants: ${minutes} minutes, ${fleet.calls} calls, ${fleet.crashed} crashes, ${fleet.retries} retries, ` +
        `${toRedrive} redriven, ${swept} keys swept, ${(refused * 100).toFixed(2)} % refused by quota, ${grown.toFixed(1)} MiB\n`,
    );
  },
);
