import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { rotate } from '../../../../runtime/lib/rotation/rotate';
import { type Rotation } from '../../../../runtime/lib/rotation/rotation';
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
