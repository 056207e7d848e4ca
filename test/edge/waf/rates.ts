import { matches } from './matches';
import { type Request } from './request';
import { type RateStatement } from './schema';

/** AWS estimates the rate; so far off either way the model says nothing. */
const tolerance = 0.2;
/** AWS looks about every ten seconds and acts usually within thirty. */
const reaction = 30;

/** What a rate rule does with a request: certainly limits it, certainly does not, or AWS may do either. */
export type Limited = 'yes' | 'no' | 'either';

/** A model of a rate-based rule, with the band inside which AWS's estimate and delay decide. Requests come in the order of time. */
export class RateModel {
  private readonly seen = new Map<string, number[]>();

  constructor(private readonly rule: RateStatement) {}

  /** Counts a request and says what becomes of it. */
  judge(request: Request): Limited {
    const { ScopeDownStatement: scope } = this.rule;
    if (scope !== undefined && !matches(scope, request)) return 'no';
    const key = this.keyOf(request);
    if (key === undefined) return 'yes';
    const times = this.seen.get(key) ?? [];
    times.push(request.at);
    this.seen.set(key, times);
    const { Limit, EvaluationWindowSec: window } = this.rule;
    // AWS may look at any moment between the last half minute and now, and see a little more or less than there is.
    const counts = moments(request.at, times, window).map((moment) => inWindow(times, moment, window));
    if (counts.every((count) => count > Limit * (1 + tolerance))) return 'yes';
    return counts.every((count) => count <= Limit * (1 - tolerance)) ? 'no' : 'either';
  }

  /** The address that is counted; undefined where the header that names it is missing, which counts as a match. */
  private keyOf({ ip, headers }: Request): string | undefined {
    const { AggregateKeyType: type, ForwardedIPConfig: forwarded } = this.rule;
    if (type === 'IP') return ip;
    return headers[forwarded?.HeaderName.toLowerCase() ?? '']?.split(',')[0]?.trim();
  }
}

/** Now, the earliest moment that AWS may still act upon, and between them every moment at which the count changes. */
function moments(now: number, times: readonly number[], window: number): number[] {
  const recent = (from: readonly number[], shift: number): number[] =>
    from
      .slice(firstAfter(from, now - reaction - shift), firstAfter(from, now - shift))
      .map((time) => time + shift);
  return [now, now - reaction, ...recent(times, 0), ...recent(times, window)];
}

function inWindow(times: readonly number[], moment: number, window: number): number {
  return firstAfter(times, moment) - firstAfter(times, moment - window);
}

/** The index of the first time after a moment; the times are in order. */
function firstAfter(times: readonly number[], moment: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? Infinity) > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}
