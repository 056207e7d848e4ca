import { type Ran } from './run-step';

/** The part of jest's `--json` that is counted. */
export interface JestCounts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Why something counts as failed that no step or test said, one sentence each. */
  readonly remarks: readonly string[];
}

/**
 * Counts steps and tests. Nothing is green by silence: no test at all, an unreadable report, a suite that did not load,
 * a run that jest itself calls failed, and, under CI, a skipped test are failures.
 */
export function tally(steps: readonly Ran[], jest: Ran, counts: JestCounts | null, ci: boolean): Tally {
  const passedSteps = steps.filter(({ ok }) => ok).length;
  const failedSteps = steps.length - passedSteps;
  if (counts === null) {
    return {
      passed: passedSteps,
      failed: failedSteps + 1,
      remarks: ['jest left no report: no test was counted'],
    };
  }
  const skipped = counts.numPendingTests + counts.numTodoTests;
  const seen = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  const remarks = [
    ...(counts.numPassedTests + seen === 0 ? ['jest ran no test'] : []),
    ...(skipped > 0 && ci ? [`${skipped} tests were skipped, which CI does not accept`] : []),
    ...(!jest.ok && seen === 0 ? ['jest failed although no test did: see what it said above'] : []),
  ];
  return {
    passed: passedSteps + counts.numPassedTests,
    failed: failedSteps + seen + remarks.length,
    remarks,
  };
}

/** Reads jest's report; null if it is missing or not one. */
export function parseCounts(text: string | null): JestCounts | null {
  if (text === null) return null;
  const report: unknown = JSON.parse(text);
  const count = (name: keyof JestCounts): number => {
    const value =
      typeof report === 'object' && report !== null
        ? Object.entries(report).find(([key]) => key === name)?.[1]
        : null;
    if (typeof value !== 'number') throw new Error(`jest's report has no ${name}`);
    return value;
  };
  return {
    numPassedTests: count('numPassedTests'),
    numFailedTests: count('numFailedTests'),
    numPendingTests: count('numPendingTests'),
    numTodoTests: count('numTodoTests'),
    numRuntimeErrorTestSuites: count('numRuntimeErrorTestSuites'),
  };
}
