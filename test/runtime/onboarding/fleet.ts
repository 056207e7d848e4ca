import { crashes, retry } from '../../../runtime/lib/onboarding/contract';
import { type Dependencies } from '../../../runtime/lib/onboarding/bind';
import { triedAgain } from '../../../runtime/lib/onboarding/outcome';
import { sweep } from '../../../runtime/lib/onboarding/sweep';
import { awsError, type Call } from '../fake-aws';
import { clientsAtSend, dependenciesOver } from './cloud/clients';
import { Cloud } from './cloud/cloud';
import { VirtualTime } from './cloud/time';
import { type Step, workflows } from './saga';

/** Random numbers that are the same for the same seed. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Chances {
  /** Of each call. */
  readonly throttled: number;
  readonly fails: number;
  readonly crashes: number;
}

/** Many tenants' workflows at a time, as a distributed map runs them, in an account where much goes wrong. */
export class Fleet {
  readonly time = new VirtualTime();
  readonly cloud: Cloud;
  calls = 0;
  crashed = 0;
  retries = 0;
  /** So many times as rarely does something go wrong. */
  calm = 1;
  private ids = 0;
  private readonly random: () => number;

  constructor(
    seed: number,
    private readonly chances: Chances,
    others: (hours: number) => number,
  ) {
    this.random = dice(seed);
    const start = this.time.now();
    this.cloud = new Cloud({
      now: () => this.time.now(),
      // Mostly a moment, ten seconds in the mean, five minutes at most.
      delay: () => this.random() ** 30 * 300_000,
      others: () => others((this.time.now() - start) / 3600_000),
    });
  }

  /** Runs the onboarding of these tenants. Gives those whose runs failed, for a redrive. */
  async onboard(tenants: readonly string[], maxConcurrency: number): Promise<string[]> {
    const failed: string[] = [];
    const waiting = tenants[Symbol.iterator]();
    const worker = async (): Promise<void> => {
      for (const tenant of waiting) {
        for (const step of workflows.onboarding({ tenant })) {
          if (typeof step === 'number' || (await this.succeeds(step))) continue;
          failed.push(tenant);
          break;
        }
      }
    };
    await this.time.until(Promise.all(Array.from({ length: maxConcurrency }, worker)));
    return failed;
  }

  /** Lets two hours pass and runs the sweeper, as often as it leaves something. Gives how many keys it deleted. */
  async sweepLater(): Promise<number> {
    const deleted = () =>
      [...this.cloud.kms.keys.values()].filter(({ state }) => state === 'PendingDeletion');
    const before = deleted().length;
    await this.time.until(this.time.sleep(7200_000));
    let left = 1;
    const step: Step = async (dependencies) => {
      ({ left } = await sweep(dependencies));
    };
    while (left > 0) await this.time.until(this.succeeds(step));
    return deleted().length - before;
  }

  /** A step with the retries of the state machine. */
  private async succeeds(step: Step): Promise<boolean> {
    const { maxAttempts, intervalSeconds, backoffRate, maxDelaySeconds } = retry;
    for (let attempt = 0; ; attempt += 1) {
      const error = await this.attempt(step);
      if (error === undefined) return true;
      const again = triedAgain.includes(error) || crashes.some((crash) => crash === error);
      if (!again || attempt >= maxAttempts) return false;
      this.retries += 1;
      const delay = Math.min(maxDelaySeconds, intervalSeconds * backoffRate ** attempt);
      await this.time.sleep(this.random() * delay * 1000);
    }
  }

  /** A function that is called: it ends, or it dies between two calls and nobody hears of it but Lambda. */
  private attempt(step: Step): Promise<string | undefined> {
    return new Promise((resolve) => {
      const die = (): Promise<never> => {
        this.crashed += 1;
        resolve('Lambda.Unknown');
        return new Promise(() => undefined);
      };
      step(this.dependencies(die)).then(
        () => resolve(undefined),
        (error: unknown) => resolve(error instanceof Error ? error.name : 'none'),
      );
    });
  }

  private dependencies(die: () => Promise<never>): Dependencies {
    const clients = clientsAtSend((call) => this.answer(call, die));
    return dependenciesOver(clients, this.time, () => `intent-${(this.ids += 1)}`);
  }

  private async answer(call: Call, die: () => Promise<never>): Promise<object | Error> {
    this.calls += 1;
    const { throttled, fails, crashes } = this.chances;
    const luck = this.random() * this.calm;
    await this.time.sleep(5 + this.random() * 40);
    if (luck < throttled) return awsError('ThrottlingException');
    if (luck < throttled + fails / 2) return awsError('InternalFailure');
    if (luck < throttled + fails + crashes / 2 && luck > throttled + fails) return die();
    const result = this.cloud.answer(call);
    if (luck < throttled + fails) return awsError('TimeoutError');
    if (luck < throttled + fails + crashes) return die();
    return result;
  }
}
