import { overlapOf } from '../../../../runtime/lib/signing-keys/contract';
import { type Crash, day, type World } from './world';

export interface Token {
  readonly text: string;
  /** Milliseconds. */
  readonly from: number;
  readonly to: number;
}
export type Random = (below: number) => number;

export interface Pace {
  readonly days: number;
  /** Milliseconds from one tick to the next. */
  readonly tick: number;
}

/** The same numbers for the same seed. */
export function randomOf(seed: number): Random {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/**
 * Days in the life of a signing key: ticks come late, twice, or for days not at all; runs end at any call, overlap, and are tried
 * again as Lambda does; copies of a signer sign all the while. Then it goes well for as long as everything takes. Gives the tokens.
 */
export async function live(world: World, random: Random, { days, tick }: Pace): Promise<Token[]> {
  const { time } = world;
  await world.settle();
  await time.sleep(600_000);
  const tokens: Token[] = [];
  const end = time.now() + days * day;
  await Promise.all([
    ticks(world, random, tick, end),
    ...[1, 2, 3].map(() => signing(world, random, end, tokens)),
  ]);
  for (let left = 3 + overlapOf(world.bounds) / 86_400; left > 0; left -= 1) {
    await world.settle();
    await time.sleep(day);
  }
  await world.settle();
  return tokens;
}

async function ticks(world: World, random: Random, tick: number, end: number): Promise<void> {
  const { time } = world;
  const runs: Promise<void>[] = [];
  while (time.now() < end) {
    const outage = random(12) === 0 ? random(6) * tick : 0;
    await time.sleep(tick + outage + random(tick / 100) - tick / 200);
    for (let copies = random(4) === 0 ? 2 : 1; copies > 0; copies -= 1) {
      runs.push(tried(world, random));
      await time.sleep(random(2) * random(300_000));
    }
  }
  await Promise.all(runs);
}

/** A run, and two more if it fails: after a minute, and after two. */
async function tried(world: World, random: Random): Promise<void> {
  for (const wait of [60_000, 120_000, 0]) {
    if ((await world.run(crashOf(random))).failed === undefined) return;
    await world.time.sleep(wait);
  }
}

function crashOf(random: Random): Crash | undefined {
  if (random(2) === 0) return undefined;
  return {
    call: 1 + random(30),
    when: random(2) === 0 ? 'before' : 'after',
    how: random(2) === 0 ? 'the function ends' : 'the call fails',
  };
}

/** Signs at random until the end. */
export async function signing(world: World, random: Random, end: number, tokens: Token[]): Promise<void> {
  const { time, bounds } = world;
  const sign = world.signer();
  const begin = time.now();
  while (time.now() < end) {
    const life = random(3) === 0 ? 1 + random(bounds.token) : bounds.token;
    const from = Math.floor(time.now() / 1000) * 1000;
    tokens.push({ text: await sign({ sub: 'somebody' }, life), from, to: from + life * 1000 });
    await time.sleep(random(3) === 0 ? random(end - begin) / 20 : random(400_000));
  }
}
