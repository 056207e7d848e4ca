import { refuses } from '../../refuses';
import { Account, type Stop } from './account';
import { tenant, type Workflow } from './saga';

/** What has to hold once a workflow has come to its end, and the sweeper was there. */
type Check = (account: Account) => void;

/** One key that the tenant has, with alias, rotation and policy; all others that were made are being deleted. */
const onboarded: Check = ({ cloud }) => {
  expect(cloud.text(tenant, 'state')).toBe('active');
  const keyArn = cloud.text(tenant, 'keyArn');
  const { keyId = '' } = cloud.kms.aliases.get(`alias/tenant/${tenant}`) ?? {};
  expect(cloud.kms.keys.get(keyId)).toMatchObject({ arn: keyArn, state: 'Enabled', rotates: true });
  expect(cloud.kms.keys.get(keyId)?.policy).toContain('"Condition":"acme"');
  expect([...cloud.secrets.values()]).toEqual([
    { arn: cloud.text(tenant, 'secretArn'), keyId: keyArn, deleted: false },
  ]);
};
const onlyKeys =
  (enabled: number): Check =>
  (account) => {
    expect(account.keysIn('Enabled')).toHaveLength(enabled);
    expect(account.keysIn('Disabled')).toEqual([]);
  };
const ended: Check = (account) => {
  expect(account.cloud.text(tenant, 'state')).toBe('offboarded');
  expect(account.keysIn('Enabled')).toEqual([]);
  expect(account.keysIn('Disabled')).toEqual([]);
  expect([...account.cloud.secrets.values()].map(({ deleted }) => deleted)).toEqual([true]);
};
const moved: Check = (account) => {
  const keyArn = account.cloud.text(tenant, 'keyArn');
  const { keyId = '' } = account.cloud.kms.aliases.get(`alias/tenant/${tenant}`) ?? {};
  expect(account.cloud.kms.keys.get(keyId)?.arn).toBe(keyArn);
  expect(account.cloud.record(tenant)?.['olderKeyArns']?.L).toHaveLength(1);
  expect([...account.cloud.secrets.values()].map((secret) => secret.keyId)).toEqual([keyArn]);
  onlyKeys(2)(account);
};
const retired: Check = (account) => {
  expect(account.cloud.record(tenant)?.['olderKeyArns']?.L).toEqual([]);
  onlyKeys(1)(account);
};
const all =
  (...checks: readonly Check[]): Check =>
  (account) =>
    checks.forEach((check) => check(account));

const cases: readonly (readonly [Workflow, readonly Workflow[], Check])[] = [
  ['onboarding', [], all(onboarded, onlyKeys(1))],
  ['suspension', ['onboarding'], ({ cloud }) => expect(cloud.text(tenant, 'state')).toBe('suspended')],
  ['resumption', ['onboarding', 'suspension'], all(onboarded, onlyKeys(1))],
  ['offboarding', ['onboarding'], ended],
  ['rekeying', ['onboarding'], moved],
  ['retirement', ['onboarding', 'rekeying'], retired],
];

/** Stops a workflow at every call in one way, and each time runs it again. Gives how often it was stopped. */
async function stopEverywhere(
  [workflow, before, check]: (typeof cases)[number],
  way: Pick<Stop, 'when' | 'how'>,
  network: boolean,
): Promise<number> {
  for (let call = 1; ; call += 1) {
    const account = new Account({ network });
    for (const earlier of before) expect(await account.run(earlier)).toBeUndefined();
    account.stop = { call, ...way };
    const stopped = await account.run(workflow);
    account.stop = undefined;
    account.time += call % 2 === 0 ? 1000 : 900_000;
    expect([call, way, await account.run(workflow, undefined, 3)]).toEqual([call, way, undefined]);
    await account.sweepLater();
    check(account);
    if (stopped === undefined) return call - 1;
  }
}

test.each(cases)(
  '%s comes to its end whichever call it was stopped at, before or after its effect',
  async (...one) => {
    let stops = 0;
    for (const when of ['before', 'after'] as const)
      for (const how of ['the function ends', 'the call fails'] as const)
        stops += await stopEverywhere(one, { when, how }, one[0] === 'onboarding');
    expect(stops).toBeGreaterThanOrEqual(20);
  },
);

test('a key that was made just before a crash becomes the key of the next run, and is not swept', async () => {
  const whole = new Account();
  await whole.run('onboarding');
  const call = whole.calls.findIndex(({ action }) => action === 'kms:EnableKeyRotation') + 1;
  const again = new Account();
  again.stop = { call, when: 'before', how: 'the function ends' };
  expect(await again.run('onboarding')).toBe('Unavailable');
  again.stop = undefined;
  expect(await again.run('onboarding')).toBeUndefined();
  expect(again.cloud.kms.keys.size).toBe(1);
  expect(await again.sweepLater()).toBe(0);
});

refuses(
  'DAT-01',
  'to sweep a key that is young, that somebody names, or that was not made for a tenant',
  async () => {
    const account = new Account();
    await account.run('onboarding');
    await account.run('rekeying');
    account.cloud.answer({
      action: 'kms:CreateKey',
      input: { Tags: [{ TagKey: 'tenant', TagValue: tenant }] },
    });
    const forOthers = account.keysIn('Enabled').at(-1) ?? '';
    const intent = {
      Tags: [
        { TagKey: 'tenant', TagValue: tenant },
        { TagKey: 'tenant-intent', TagValue: 'x' },
      ],
    };
    account.cloud.answer({ action: 'kms:CreateKey', input: intent });
    account.time -= 7200_000;
    expect(await account.sweepLater()).toBe(0);
    expect(await account.sweepLater()).toBe(1);
    expect(account.keysIn('Enabled')).toHaveLength(3);
    expect(account.keysIn('Enabled')).toContain(forOthers);
  },
);
