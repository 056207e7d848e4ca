/** Where a run shows what it does: standard output. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What is told of a step's result. */
interface Outcome<T> {
  readonly detail?: (result: T) => string;
  /** @default - every result is good */
  readonly good?: (result: T) => boolean;
}

/** Shows what runs and how long it takes. */
export class Progress {
  private readonly colour: boolean;
  private readonly live: boolean;
  private timer: NodeJS.Timeout | undefined;
  /** Name -> seconds, in the order in which they ran. */
  readonly timings: { readonly what: string; readonly seconds: number }[] = [];

  constructor(
    private readonly out: Output,
    env: NodeJS.ProcessEnv,
  ) {
    this.live = out.isTTY ?? false;
    this.colour = this.live && !env['NO_COLOR'];
  }

  /** Runs one step and says when it begins and ends, what came of it, and whether that is as it should be. */
  async step<T>(what: string, work: () => Promise<T>, outcome: Outcome<T> = {}): Promise<T> {
    const begun = Date.now();
    this.begin(what, begun);
    try {
      const result = await work();
      this.end(what, begun, outcome.good?.(result) ?? true, outcome.detail?.(result) ?? '');
      return result;
    } catch (error) {
      this.end(what, begun, false, '');
      throw error;
    }
  }

  /** A line of its own. */
  say(line: string): void {
    this.out.write(`${line}\n`);
  }

  paint(colour: keyof typeof COLOURS, text: string): string {
    return this.colour ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text;
  }

  private begin(what: string, begun: number): void {
    if (!this.live) return;
    const show = (): void => {
      this.out.write(`\r\u001b[K  … ${what} (${Math.round((Date.now() - begun) / 1000)} s)`);
    };
    show();
    this.timer = setInterval(show, 1000);
    this.timer.unref();
  }

  private end(what: string, begun: number, good: boolean, detail: string): void {
    clearInterval(this.timer);
    const seconds = (Date.now() - begun) / 1000;
    this.timings.push({ what, seconds });
    const sign = good ? this.paint('green', '✓') : this.paint('red', '✗');
    const time = this.paint('dim', `(${seconds.toFixed(1)} s)`);
    const line = `  ${sign} ${what}${detail ? `: ${detail}` : ''} ${time}`;
    this.out.write(this.live ? `\r\u001b[K${line}\n` : `${line}\n`);
  }
}

const COLOURS = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 } as const;
