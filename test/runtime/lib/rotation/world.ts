import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import fc from 'fast-check';
import { rotate, type Rotation } from '../../../../runtime/lib/rotation/rotate';
import { type Call } from '../../fake-aws';
import { type Crash, Network } from './network';
import { FakeSecret } from './secrets-manager';

export const steps = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'];

/** A secret, who takes it, and rotations of it. A kind of secret says what the other side is. */
export abstract class World<Value> {
  /** Seconds since 1970. Each call takes one. */
  time = Date.UTC(2026, 10, 20) / 1000;
  readonly network = new Network();
  readonly secret: FakeSecret;
  readonly vault: SecretsManagerClient;

  constructor(first: object) {
    this.secret = new FakeSecret(JSON.stringify(first), () => this.time);
    this.vault = new SecretsManagerClient(this.aws((call) => this.secret.answer(call)));
  }

  abstract readonly rotation: Rotation<Value>;
  /** Does what an application does with the secret that it reads now. Throws if it is refused. */
  abstract use(): Promise<void>;

  protected aws(answer: (call: Call) => object | Error | Promise<object | Error>) {
    return this.network.aws((call) => {
      this.time += 1;
      return answer(call);
    });
  }

  /** A rotation, or some of its steps, as Secrets Manager does it. Gives the error that stopped it. */
  async rotate(token: string, only: readonly string[] = steps): Promise<Error | undefined> {
    this.secret.begin(token);
    try {
      for (const Step of only)
        await rotate({ Step, SecretId: 'secret', ClientRequestToken: token }, this.vault, this.rotation);
      return undefined;
    } catch (error) {
      if (error instanceof Error) return error;
      throw error;
    }
  }
}

/**
 * Stops a rotation before and after each of its calls, in both ways, and runs it again. Applications use the secret after each
 * step. Gives how often it was stopped.
 */
export async function crashEverywhere<W extends World<unknown>>(
  make: () => Promise<W>,
  ended: (world: W) => void | Promise<void>,
  wait = 3600,
): Promise<number> {
  let crashes = 0;
  for (const when of ['before', 'after'] as const)
    for (const how of ['the function ends', 'the call fails'] as const)
      for (let call = 1; ; call += 1) {
        const world = await make();
        const last = await crashOnce(world, { call, when, how });
        await ended(world);
        if (last) break;
        crashes += 1;
        world.time += wait;
        world.network.restart();
        for (const step of steps) {
          expect([call, when, how, step, await world.rotate('again', [step])]).toEqual([
            call,
            when,
            how,
            step,
            undefined,
          ]);
          await world.use();
        }
        expect(world.secret.holderOf('AWSCURRENT')).toBe('again');
        await ended(world);
      }
  return crashes;
}

/** Whether the call to crash at was never reached. */
async function crashOnce(world: World<unknown>, crash: Crash): Promise<boolean> {
  world.network.restart(crash);
  let reached = false;
  const { pause } = world.network;
  let calls = 0;
  world.network.pause = (what) => {
    if (!what.startsWith('answer')) reached ||= (calls += 1) >= crash.call;
    return Promise.resolve();
  };
  await world.rotate('again');
  world.network.pause = pause;
  world.network.restart();
  await world.use();
  return !reached;
}

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
    expect([at, await world.rotate('again')]).toEqual([at, undefined]);
    await world.use();
    world.network.pause = (what) => (/reader/.test(what) ? Promise.resolve() : world.use());
    letGo();
    expect((await first)?.message ?? '').toMatch(mayFail);
    await world.use();
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
  { runs = 60, reads = 6, wait = 3600, mayFail = /^$/ } = {},
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
      world.network.pause = () => Promise.resolve();
      world.time += wait;
      expect(await world.rotate('again')).toBeUndefined();
      expect(world.secret.holderOf('AWSCURRENT')).toBe('again');
      await world.use();
      await ended(world);
    }),
    { numRuns: runs },
  );
}

/** Lets what was set free come to its next call, so that the others really have a choice to go before it. */
async function settled(step: () => Promise<unknown>): Promise<void> {
  await step();
  for (let i = 0; i < 4; i += 1) await new Promise((resolve) => setImmediate(resolve));
}
