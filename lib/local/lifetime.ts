type Stop = () => void | Promise<void>;

/** The exit code of a run that a signal ended, as shells count them. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * What a run has started and must stop, however it ends: by success, by an error, by Ctrl-C, by a request to terminate.
 */
export class Lifetime {
  private readonly stops = new Set<Stop>();
  private ending: Promise<void> | undefined;

  /** Registers what must be stopped; call what it returns when it has ended by itself. */
  own(stop: Stop): () => void {
    this.stops.add(stop);
    return () => this.stops.delete(stop);
  }

  /** Stops everything, last started first. Safe to call twice. */
  end(): Promise<void> {
    this.ending ??= this.stopAll();
    return this.ending;
  }

  private async stopAll(): Promise<void> {
    for (const stop of [...this.stops].reverse()) {
      this.stops.delete(stop);
      await stop();
    }
  }

  /** Runs `body` and stops everything after it; a signal meanwhile stops everything and ends the process. */
  static async during<T>(body: (lifetime: Lifetime) => Promise<T>): Promise<T> {
    const lifetime = new Lifetime();
    let interrupted = false;
    const onSignal = (signal: keyof typeof EXIT_CODES): void => {
      interrupted = true;
      process.stderr.write(`\n${signal}: stopping what was started\n`);
      void lifetime.end().finally(() => process.exit(EXIT_CODES[signal]));
    };
    const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const name of names) process.once(name, onSignal);
    try {
      return await body(lifetime);
    } catch (error) {
      // What was killed under it fails, and that is not worth telling: the process is about to end.
      if (interrupted) await new Promise(() => undefined);
      throw error;
    } finally {
      for (const name of names) process.removeListener(name, onSignal);
      await lifetime.end();
    }
  }
}
