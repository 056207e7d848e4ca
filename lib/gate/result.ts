import { type Finding } from '../../rules/finding';

/** What the gate decides over all findings. */
export type Verdict = 'pass' | 'fail' | 'error';

/** A waiver as reports show it. `source` says where it stands: a construct path, or a waiver file and line. */
export interface AppliedWaiver {
  readonly reason: string;
  readonly owner: string;
  readonly ticket: string | null;
  /** The last day on which it counts, `YYYY-MM-DD`, UTC. */
  readonly expires: string;
  readonly source: string;
}

/** A finding with its place in the file, its waiver and its fingerprint. Line and column count from 1. */
export interface PlacedFinding extends Finding {
  readonly line: number | null;
  readonly column: number | null;
  readonly waiver: AppliedWaiver | null;
  /** Same weakness, same fingerprint, whatever else changes in the file. */
  readonly fingerprint: string;
}

/** What the gate says about one template file (or one document of it). */
export interface FileResult {
  readonly file: string;
  /** False if the file could not be judged; `error` then says where and why. */
  readonly ok: boolean;
  readonly error: string | null;
  readonly resources: number;
  /** Rules of the profile whose resource types occur in the template. */
  readonly rulesRun: number;
  /** Macros and transforms that change the template at deployment, and whose work is not judged; absent where there are none. */
  readonly notExpanded?: readonly string[];
  /** Everything but passes, unless they were asked for. */
  readonly findings: readonly PlacedFinding[];
  /** How many findings passed, listed or not. */
  readonly passes: number;
}

/** The whole run: what `--format json` prints. Version 1 keeps its meaning; fields may be added. */
export interface RunResult {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly verdict: Verdict;
  readonly results: readonly FileResult[];
  readonly summary: Readonly<Record<'fail' | 'unknown' | 'waived' | 'error' | 'pass', number>>;
}
