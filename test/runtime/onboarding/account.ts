import { triedAgain } from '../../../runtime/lib/onboarding/outcome';
import { sweep } from '../../../runtime/lib/onboarding/sweep';
import { type Dependencies } from '../../../runtime/lib/onboarding/bind';
import { awsError, type Call } from '../fake-aws';
import { clientsAtSend, clientsOverNetwork, dependenciesOver } from './cloud/clients';
import { Cloud } from './cloud/cloud';
import { type Step, tenant, type Workflow, workflows } from './saga';

export interface Stop {
  /** Number of the call. */
  readonly call: number;
  readonly when: 'before' | 'after';
  /** Whether the function ends there, or the call fails and the function hears of it. */
  readonly how: 'the function ends' | 'the call fails';
}

/** An account in which a workflow is run that can be stopped, or held, at any call. */
export class Account {
  /** Milliseconds. Each call takes ten of them. */
  time = Date.UTC(2026, 10, 25);
  readonly calls: Call[] = [];
  readonly cloud: Cloud;
  /** Held before a call has its effect, and before its answer is there. */
  hold: () => Promise<void> = () => Promise.resolve();
  stop: Stop | undefined;
  /** What AWS answers in place of a call. */
  instead: (call: Call) => Error | undefined = () => undefined;
  private number = 0;
  private ids = 0;
  private readonly clock = {
    now: () => this.time,
    sleep: (milliseconds: number) => {
      this.time += milliseconds;
      return Promise.resolve();
    },
  };
  readonly dependencies: Dependencies;

  constructor({ delay = () => 0, network = false }: { delay?: () => number; network?: boolean } = {}) {
    this.cloud = new Cloud({ now: this.clock.now, delay });
    const clients = (network ? clientsOverNetwork : clientsAtSend)((call) => this.answer(call));
    this.dependencies = dependenciesOver(clients, this.clock, () => `intent-${(this.ids += 1)}`);
  }

  /** Runs a workflow to its end. Gives the name of the error that ended it. */
  async run(workflow: Workflow, input?: object, tries = 1): Promise<string | undefined> {
    this.number = 0;
    for (const step of workflows[workflow](input)) {
      if (typeof step === 'number') this.time += step * 1000;
      else {
        const error = await this.try(step, tries);
        if (error !== undefined) return error;
      }
    }
    return undefined;
  }

  /** Lets two hours pass, and sweeps. */
  async sweepLater(): Promise<number> {
    this.time += 7200_000;
    return (await sweep(this.dependencies)).swept;
  }

  /** The keys that were made for a tenant, by state. */
  keysIn(state: string, of = tenant): string[] {
    return [...this.cloud.kms.keys.values()]
      .filter((key) => key.state === state && key.tags.some(({ TagValue }) => TagValue === of))
      .map(({ arn }) => arn);
  }

  private async try(step: Step, tries: number): Promise<string | undefined> {
    for (let left = tries; ; left -= 1) {
      try {
        await step(this.dependencies);
        return undefined;
      } catch (error) {
        const name = error instanceof Error ? error.name : 'none';
        if (left <= 1 || !triedAgain.includes(name)) return name;
        this.time += 60_000;
      }
    }
  }

  private async answer(call: Call): Promise<object | Error> {
    const number = (this.number += 1);
    this.time += 10;
    this.calls.push(call);
    await this.hold();
    const { stop } = this;
    const hits = (when: Stop['when']) => stop?.call === number && stop.when === when;
    if (stop?.how === 'the function ends' && number > stop.call) return awsError('Gone');
    if (hits('before')) return awsError('TimeoutError');
    const result = this.instead(call) ?? this.cloud.answer(call);
    if (hits('after')) return awsError('TimeoutError');
    await this.hold();
    return result;
  }
}
