import { activeAliasOf } from '../../../../runtime/lib/signing-keys/contract';
import { permissions } from '../../../../runtime/rotation-signing-key/contract';
import { randomOf, signing, type Token } from './life';
import { kidsOf, parsed, verifyEverywhere } from './verifiers';
import { type Crash, day, name, World } from './world';

/** Every wait is as short as can be, so that nothing but the waits themselves keeps tokens good. */
const bounds = { token: 60, cache: 300, rotate: 0 };
const unhurried = { ...bounds, rotate: 10 * 86_400 };

/** What stands before the run that suffers. */
const situations: Readonly<Record<string, (world: World) => Promise<void>>> = {
  'the first keys are made': () => Promise.resolve(),
  'another key signs and the next is made': async (world) => {
    await world.settle();
    await world.time.sleep(10 * day);
  },
  'a key is taken back and deleted': async (world) => {
    await situations['another key signs and the next is made']?.(world);
    await world.settle();
    await world.time.sleep(day);
  },
};

/** All is as it has to be: the keys that are published are those that live, and the first of them signs. */
function expectOrder({ kms, jwks }: World): void {
  const kids = kidsOf(jwks);
  expect(new Set(kms.in('Enabled'))).toEqual(new Set(kids));
  expect(kms.in('Disabled')).toEqual([]);
  expect(kms.target(activeAliasOf(name))).toBe(kids[0]);
}

const ways = (['before', 'after'] as const).flatMap((when) =>
  (['the function ends', 'the call fails'] as const).map((how) => ({ when, how })),
);
test.each(Object.keys(situations).flatMap((situation) => ways.map((way) => [situation, way] as const)))(
  'while %s, a run that ends at any call is made good by the next: %j',
  async (situation, way) => {
    for (let call = 1; ; call += 1) {
      const world = new World(unhurried);
      const { time } = world;
      const story = async (): Promise<number> => {
        await situations[situation]?.(world);
        const { calls } = await world.run({ call, ...way });
        // Long enough for what was left over to be swept.
        await time.sleep(3_700_000);
        await world.settle();
        return calls;
      };
      const calls = await time.until(story());
      expectOrder(world);
      if (calls < call) {
        expect(call).toBeGreaterThan(10);
        return;
      }
    }
  },
);

test.each([
  ['before', 'beside others'],
  ['after', 'beside others'],
  ['before', 'with others only when it is over'],
  ['after', 'with others only when it is over'],
] as const)(
  'a run that takes as long as can be, %s any of its calls have their effect, %s, fails no token',
  async (when, company) => {
    for (let call = 1; ; call += 1) {
      const world = new World(bounds);
      const { time } = world;
      const tokens: Token[] = [];
      const story = async (): Promise<number> => {
        await world.settle();
        const end = time.now() + day / 12;
        let isSlow = false;
        const others = async (): Promise<void> => {
          for (; time.now() < end; await time.sleep(company === 'beside others' ? 300_000 : 50_000))
            if (company === 'beside others' || !isSlow) await world.run();
        };
        // All in all a run has few calls when there is little to do: so the slow ones come when there is something.
        const slow = async (): Promise<number> => {
          let most = 0;
          for (; time.now() < end; await time.sleep(60_000)) {
            isSlow = true;
            const { calls } = await world.run({ call, when, how: 'the call takes long' });
            isSlow = false;
            most = Math.max(most, calls);
          }
          return most;
        };
        const [most] = await Promise.all([slow(), others(), signing(world, randomOf(call), end, tokens)]);
        await world.settle();
        return most;
      };
      const most = await time.until(story());
      await verifyEverywhere(world, tokens);
      expectOrder(world);
      if (most < call) {
        expect(call).toBeGreaterThan(20);
        return;
      }
    }
  },
  60_000,
);

test('runs at the same time make one key of each generation, and the loser deletes its own', async () => {
  const world = new World(unhurried);
  const { time } = world;
  await time.until(Promise.all([world.run(), world.run(), world.run()]));
  await time.until(world.settle());
  expectOrder(world);
  expect(kidsOf(world.jwks)).toHaveLength(2);
});

/** S3 and SQS ask for these in the name of who reads and writes. */
const isOfStores = (action: string) => /^kms:(?:Decrypt|GenerateDataKey)$/.test(action);

test('asks AWS for nothing but what the contract permits', async () => {
  const world = new World(unhurried);
  // A key that nobody named, so that there is something to sweep.
  const crash: Crash = { call: 5, when: 'after', how: 'the function ends' };
  const story = async (): Promise<void> => {
    await world.run(crash);
    for (let days = 0; days < 25; days += 1) {
      await world.settle();
      await world.time.sleep(day);
    }
  };
  await world.time.until(story());
  expect(parsed(world.jwks).keys.length).toBeGreaterThan(1);
  // A tag is asked for with the key that bears it.
  const permitted = Object.values(permissions)
    .flatMap<string>((actions) => actions)
    .filter((one) => one !== 'kms:TagResource' && !isOfStores(one));
  expect(world.asked).toEqual(new Set(permitted));
});
