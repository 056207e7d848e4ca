import fc from 'fast-check';
import { Account } from './account';
import { tenant, type Workflow } from './saga';

/** What two runs at a time may end with: what a state machine tries again, and what tells that the other was first. */
const mayEnd = [undefined, 'Contended', 'NotYetVisible', 'StateRefuses', 'Throttled'];

/** After both, once more, and the sweep: one key, which is the tenant's, however it went. */
async function endsWell(account: Account, workflow: Workflow): Promise<void> {
  account.hold = () => Promise.resolve();
  account.time += 60_000;
  expect(await account.run(workflow, undefined, 3)).toBeUndefined();
  await account.sweepLater();
  const { cloud } = account;
  const { keyId = '' } = cloud.kms.aliases.get(`alias/tenant/${tenant}`) ?? {};
  expect(cloud.kms.keys.get(keyId)).toMatchObject({ arn: cloud.text(tenant, 'keyArn'), rotates: true });
  expect(account.keysIn('Enabled')).toHaveLength(workflow === 'onboarding' ? 1 : 2);
  expect(account.keysIn('Disabled')).toEqual([]);
  expect(cloud.secrets.size).toBe(1);
}

async function accountFor(workflow: Workflow): Promise<Account> {
  const account = new Account();
  if (workflow === 'rekeying') expect(await account.run('onboarding')).toBeUndefined();
  return account;
}

test.each(['onboarding', 'rekeying'] as const)(
  'a run of the %s that is held at any place, for however long, does no harm to one that overtakes it',
  async (workflow) => {
    for (const hours of [0, 0.2, 3]) {
      for (let at = 1; ; at += 1) {
        const account = await accountFor(workflow);
        let points = 0;
        let letGo = (): void => undefined;
        const held = new Promise<false>((reached) => {
          account.hold = () => {
            if ((points += 1) !== at) return Promise.resolve();
            reached(false);
            return new Promise((resolve) => (letGo = resolve));
          };
        });
        const first = account.run(workflow);
        const over = await Promise.race([held, first.then(() => true)]);
        if (over) {
          expect(at).toBeGreaterThan(30);
          break;
        }
        account.hold = () => Promise.resolve();
        expect(mayEnd).toContain(await account.run(workflow, undefined, 3));
        account.time += hours * 3600_000;
        letGo();
        expect(mayEnd).toContain(await first);
        await endsWell(account, workflow);
      }
    }
  },
  120_000,
);

test('two runs that take turns in any order, call by call, give the tenant one key', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, slow) => {
      const account = new Account({ delay: () => (slow ? 30_000 : 0) });
      account.hold = () => scheduler.schedule(Promise.resolve());
      const runs = Promise.all([
        account.run('onboarding', undefined, 9),
        account.run('onboarding', undefined, 9),
      ]);
      for (const end of await scheduler.waitFor(runs)) expect(mayEnd).toContain(end);
      await endsWell(account, 'onboarding');
    }),
    { numRuns: 40 },
  );
}, 120_000);
