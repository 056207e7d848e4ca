import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { readFileSync } from 'node:fs';
import { type Registered } from './registry';
import { forget, loadTests, mutantState } from './world';

/**
 * Runs the tests of rules and engine inside Stryker's worker, so that a mutant costs what its tests cost.
 *
 * Modules stay loaded for many mutants and may remember what one made them think. Therefore a survivor is believed only
 * in a freshly loaded world, and a kill only if the same test passes again without the mutant.
 */
export class InProcessRunner implements TestRunner {
  private tests: readonly Registered[] | undefined;

  constructor(private readonly testFiles: readonly string[]) {}

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    const state = mutantState();
    state.mutantCoverage = { static: {}, perTest: {} };
    const tests: TestResult[] = [];
    for (const test of this.loaded()) {
      const started = performance.now();
      state.currentTestId = test.id;
      const failureMessage = await failureOf(test);
      state.currentTestId = undefined;
      const { id, file } = test;
      const result = { id, name: id, fileName: file, timeSpentMs: performance.now() - started };
      tests.push(
        failureMessage === undefined
          ? { ...result, status: TestStatus.Success }
          : { ...result, status: TestStatus.Failed, failureMessage },
      );
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: state.mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    if (options.mutantActivation === 'static') return this.loadingRun(options);
    const worn = this.tests !== undefined;
    const result = await this.run(options, this.chosen(options));
    const doubtful =
      result.status === MutantRunStatus.Survived ||
      (result.status === MutantRunStatus.Killed && !(await this.passes(result.killedBy)));
    if (!worn || !doubtful) return result;
    this.renew();
    return this.run(options, this.chosen(options));
  }

  /** For what runs while modules load: the mutant is active from the first import on. */
  private async loadingRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const state = mutantState();
    const isRule = /\/rules\/[^/]+\/[^/]+$/.test(options.sandboxFileName);
    const stale = isRule ? options.sandboxFileName : undefined;
    this.renew(stale);
    try {
      state.activeMutant = options.activeMutant.id;
      const tests = this.chosen(options);
      return await this.run(options, tests);
    } catch (error) {
      const failureMessage = `loading failed: ${String(error)}`;
      return { status: MutantRunStatus.Killed, killedBy: [], failureMessage, nrOfTests: 0 };
    } finally {
      state.activeMutant = undefined;
      this.renew(stale);
    }
  }

  private async run(options: MutantRunOptions, tests: readonly Registered[]): Promise<MutantRunResult> {
    const state = mutantState();
    const limit = limitOf(options);
    state.hitLimit = limit;
    state.hitCount = limit === undefined ? undefined : 0;
    state.activeMutant = options.activeMutant.id;
    try {
      for (const [at, test] of tests.entries()) {
        const failureMessage = await failureOf(test);
        if (limit !== undefined && (state.hitCount ?? 0) > limit)
          return { status: MutantRunStatus.Timeout, reason: `ran more than ${limit} times` };
        if (failureMessage !== undefined)
          return { status: MutantRunStatus.Killed, killedBy: [test.id], failureMessage, nrOfTests: at + 1 };
      }
      return { status: MutantRunStatus.Survived, nrOfTests: tests.length };
    } finally {
      state.activeMutant = undefined;
      state.hitCount = undefined;
    }
  }

  private async passes(ids: readonly string[]): Promise<boolean> {
    for (const test of this.loaded())
      if (ids.includes(test.id) && (await failureOf(test)) !== undefined) return false;
    return true;
  }

  /** The tests that reach the mutant; where no coverage says so, those of the rule that the file declares, or all. */
  private chosen({ testFilter, sandboxFileName }: MutantRunOptions): readonly Registered[] {
    const tests = this.loaded();
    if (testFilter) {
      const wanted = new Set(testFilter);
      return tests.filter(({ id }) => wanted.has(id));
    }
    const rule = /^ {2}id: '(PC-[^']+)',$/m.exec(readFileSync(sandboxFileName, 'utf8'))?.[1];
    const named = new RegExp(`\\b${rule}\\b`);
    const own = rule === undefined ? [] : tests.filter(({ id }) => named.test(id));
    return own.length > 0 ? own : tests;
  }

  private loaded(): readonly Registered[] {
    return (this.tests ??= loadTests(this.testFiles));
  }

  private renew(stale?: string): void {
    forget(stale);
    this.tests = undefined;
  }
}

/** How often the mutant may run. Stryker's limit, a hundred times what is usual, takes minutes where a loop never ends. */
function limitOf({ hitLimit }: MutantRunOptions): number | undefined {
  return hitLimit === undefined ? undefined : Math.min(hitLimit, Math.max(1_000_000, hitLimit / 5));
}

async function failureOf(test: Registered): Promise<string | undefined> {
  try {
    await test.run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 1000) : String(error);
  }
}
