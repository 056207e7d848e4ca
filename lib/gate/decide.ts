import { severities, type Severity } from '../../rules/rule';
import { gateRule } from './gate-rules';
import { type FileResult, type PlacedFinding, type RunResult, type Verdict } from './result';

export interface Thresholds {
  /** Findings below it do not fail the run. */
  readonly failOn: Severity;
  /** Whether what cannot be decided fails like a `fail`, or is only shown. */
  readonly unknown: 'fail' | 'warn';
}

/**
 * The verdict over all results. `error` wins over `fail`: what was not judged may be worse than what was.
 * Waiver defects fail whatever the thresholds say.
 */
export function decide(
  results: readonly FileResult[],
  thresholds: Thresholds,
): { verdict: Verdict; summary: RunResult['summary'] } {
  const summary = { fail: 0, unknown: 0, waived: 0, error: 0, pass: 0 };
  // Nothing was judged, so nothing holds.
  let error = results.length === 0;
  let fail = false;
  for (const result of results) {
    error ||= !result.ok;
    summary.pass += result.passes;
    for (const finding of result.findings) {
      if (finding.outcome !== 'pass') summary[finding.outcome]++;
      error ||= finding.outcome === 'error';
      fail ||= fails(finding, thresholds);
    }
  }
  return { verdict: error ? 'error' : fail ? 'fail' : 'pass', summary };
}

function fails({ ruleId, outcome, severity }: PlacedFinding, { failOn, unknown }: Thresholds): boolean {
  if (outcome !== 'fail' && (outcome !== 'unknown' || unknown === 'warn')) return false;
  return gateRule(ruleId) !== undefined || severities.indexOf(severity) <= severities.indexOf(failOn);
}
