import fc from 'fast-check';
import { type World } from './world';

/**
 * Holds a run of a rotation at each of its calls, and at each answer, while another run does the whole rotation; then the first
 * goes on, and applications use the secret between its calls. Gives how often a run was held.
 */
export async function holdEverywhere<W extends World<unknown>>(
  make: () => Promise<W>,
  ended: (world: W) => void | Promise<void>,
  mayFail = /^$/,
): Promise<number> {
  for (let at = 1; ; at += 1) {
    const world = await make();
    let points = 0;
    let letGo = (): void => undefined;
    const held = new Promise<void>((reached) => {
      world.network.pause = () => {
        if ((points += 1) !== at) return Promise.resolve();
        reached();
        return new Promise((resolve) => (letGo = resolve));
      };
    });
    const first = world.rotate('again');
    const over = await Promise.race([held.then(() => false), first.then(() => true)]);
    if (over) return at - 1;
    world.network.pause = () => Promise.resolve();
    expect((await world.rotate('again'))?.message ?? '').toMatch(mayFail);
    await world.use();
    world.network.pause = (what) => (/reader/.test(what) ? Promise.resolve() : world.use());
    letGo();
    expect((await first)?.message ?? '').toMatch(mayFail);
    await endsWell(world, 3600);
    await ended(world);
  }
}

/**
 * Lets two runs of the same rotation and readers take turns in any order, call by call: no reader may fail, and the rotation ends
 * well when Secrets Manager runs it once more.
 */
export async function interleave<W extends World<unknown>>(
  make: () => Promise<W>,
  ended: (world: W) => void | Promise<void>,
  { runs = 30, reads = 6, wait = 3600, mayFail = /^$/ } = {},
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.scheduler({ act: settled }), async (scheduler) => {
      const world = await make();
      world.network.pause = (what) => scheduler.schedule(Promise.resolve(), what);
      const reader = async (): Promise<void> => {
        for (let i = 0; i < reads; i += 1) await world.use();
      };
      const [first, second] = await scheduler.waitFor(
        Promise.all([world.rotate('again'), world.rotate('again'), reader(), reader()]),
      );
      for (const error of [first, second]) expect(error?.message ?? '').toMatch(mayFail);
      await endsWell(world, wait);
      await ended(world);
    }),
    { numRuns: runs },
  );
}

/** When Secrets Manager runs the rotation once more, it comes to its end. */
async function endsWell(world: World<unknown>, wait: number): Promise<void> {
  world.network.pause = () => Promise.resolve();
  world.time += wait;
  expect(await world.rotate('again')).toBeUndefined();
  expect(world.secret.holderOf('AWSCURRENT')).toBe('again');
  await world.use();
}

/** Lets what was set free come to its next call, so that the others really have a choice to go before it. */
async function settled(step: () => Promise<unknown>): Promise<void> {
  await step();
  for (let i = 0; i < 4; i += 1) await new Promise((resolve) => setImmediate(resolve));
}
