import { setImmediate } from 'node:timers/promises';

interface Waiting {
  readonly at: number;
  readonly number: number;
  readonly wake: () => void;
}

/** A clock that goes on only when everybody waits: hours pass in moments, and always in the same order. */
export class VirtualTime {
  private time: number;
  private count = 0;
  /** A heap: each wakes no later than the two after it. */
  private readonly heap: Waiting[] = [];

  constructor(start = Date.UTC(2026, 10, 25)) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((wake) => {
      this.push({ at: this.time + Math.max(0, milliseconds), number: (this.count += 1), wake });
    });
  }

  /** Lets time pass until something is done. */
  async until<T>(something: Promise<T>): Promise<T> {
    let done = false;
    const over = something.finally(() => (done = true));
    over.catch(() => undefined);
    for (;;) {
      await setImmediate();
      if (done) return over;
      const next = this.pop();
      if (next === undefined) throw new Error('everybody waits for ever');
      this.time = Math.max(this.time, next.at);
      next.wake();
    }
  }

  private push(waiting: Waiting): void {
    const { heap } = this;
    let at = heap.push(waiting) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.isLess(at, above)) return;
      this.swap(at, above);
      at = above;
    }
  }

  private pop(): Waiting | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const least = right < heap.length && this.isLess(right, left) ? right : left;
      if (least >= heap.length || !this.isLess(least, at)) return first;
      this.swap(at, least);
      at = least;
    }
  }

  private isLess(a: number, b: number): boolean {
    const [one, two] = [this.heap[a], this.heap[b]];
    if (one === undefined || two === undefined) return false;
    return one.at - two.at < 0 || (one.at === two.at && one.number < two.number);
  }

  private swap(a: number, b: number): void {
    const [one, two] = [this.heap[a], this.heap[b]];
    if (one === undefined || two === undefined) return;
    this.heap[a] = two;
    this.heap[b] = one;
  }
}
