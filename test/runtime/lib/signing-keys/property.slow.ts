import fc from 'fast-check';
import {
  type Bounds,
  leastRotationOf,
  propagationSeconds,
} from '../../../../runtime/lib/signing-keys/contract';
import { live, randomOf } from './life';
import { kidsOf, verifyEverywhere } from './verifiers';
import { day, World } from './world';

const hour = 3600;

/** What may be stated of a signing key, from the shortest to the longest, with ticks a day apart. */
const stated = fc
  .record({
    token: fc.constantFrom(60, hour, 12 * hour, 72 * hour),
    cache: fc.constantFrom(300, hour, 24 * hour),
    spare: fc.constantFrom(0, 1, 3),
  })
  .map(({ spare, ...bounds }) => ({
    ...bounds,
    rotate: Math.ceil(leastRotationOf({ ...bounds, rotate: 0 }) / 86_400 + spare) * 86_400,
  }));
/** Keys change as often as can be, so that every wait is as short as can be. */
const hurried = fc.record({
  token: fc.constantFrom(60, hour),
  cache: fc.constantFrom(300, hour),
  rotate: fc.constant(0),
});

test.each([
  ['days go by', stated, { days: 40, tick: day }, 20],
  ['keys change as often as can be', hurried, { days: 1, tick: 180_000 }, 8],
])(
  'whatever fails while %s: every token verifies by every key set that a verifier may hold',
  async (_, bounds, pace, numRuns) => {
    let verified = 0;
    const run = async (chosen: Bounds, seed: number): Promise<void> => {
      const random = randomOf(seed);
      const world = new World(chosen, {
        delay: () => random(4) * random((propagationSeconds * 1000) / 3),
        latency: () => (random(40) === 0 ? random(200_000) : random(500)),
      });
      const tokens = await world.time.until(live(world, random, pace));
      verified += await verifyEverywhere(world, tokens);
      const published = world.object.versions.map(({ text }) => kidsOf(text));
      for (const kids of published) expect(kids.length).toBeLessThanOrEqual(3);
      // It did rotate, and nothing is left over.
      expect(new Set(published.map(([active]) => active)).size).toBeGreaterThan(2);
      expect(new Set(world.kms.in('Enabled'))).toEqual(new Set(kidsOf(world.jwks)));
      expect(world.kms.in('Disabled')).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(bounds, fc.integer(), run), { numRuns });
    expect(verified).toBeGreaterThan(8000);
  },
  120_000,
);
