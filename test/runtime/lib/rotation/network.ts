import { awsError, type Call, fakeAws } from '../../fake-aws';

export interface Crash {
  /** Number of the call. */
  readonly call: number;
  /** Whether the call still has its effect. */
  readonly when: 'before' | 'after';
  /** Whether the function ends there, or only the call fails. */
  readonly how: 'the function ends' | 'the call fails';
}

/** Everything that a rotation calls goes through here: it can be stopped at any call, and made to wait for others. */
export class Network {
  readonly calls: Call[] = [];
  crash: Crash | undefined;
  /** Waits before a call has its effect, and before its answer is there. */
  pause: (what: string) => Promise<void> = () => Promise.resolve();
  private number = 0;

  /** Counts anew, as for a new copy of the function. */
  restart(crash?: Crash): void {
    this.number = 0;
    this.crash = crash;
  }

  async call<T>(what: string, effect: () => T | Promise<T>): Promise<T> {
    const number = (this.number += 1);
    await this.pause(what);
    if (this.isDead(number) || this.hits(number, 'before')) throw awsError('Crash');
    const answer = await effect();
    if (this.hits(number, 'after')) throw awsError('Crash');
    await this.pause(`answer of ${what}`);
    return answer;
  }

  /** Options of SDK clients whose calls are answered so. */
  aws(answer: (call: Call) => object | Error | Promise<object | Error>, who = '') {
    return fakeAws(async (call) => {
      if (who === '') this.calls.push(call);
      try {
        return await this.call(`${who}${call.action}`, () => answer(call));
      } catch (error) {
        if (error instanceof Error) return error;
        throw error;
      }
    }).options;
  }

  private hits(number: number, when: Crash['when']): boolean {
    return this.crash?.call === number && this.crash.when === when;
  }
  private isDead(number: number): boolean {
    return this.crash?.how === 'the function ends' && number > this.crash.call;
  }
}
