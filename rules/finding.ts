import { type ControlId } from '../checklist';
import { type Severity } from './rule';

export const outcomes = ['pass', 'fail', 'unknown', 'waived', 'error'] as const;

/** What is said about a rule on a resource: `error` is a bug of ours, `waived` a `fail` or `unknown` that somebody accepted. */
export type Outcome = (typeof outcomes)[number];

/** The parameters and conditions under which a finding holds: names and values; null where it holds under all. */
export type World = Readonly<Record<string, string>>;

/** Rule × resource × place, with an outcome. The engine gives it without waiver and places; the gate adds those. */
export interface Finding {
  readonly ruleId: string;
  readonly outcome: Outcome;
  readonly severity: Severity;
  /** Null for rules over the template. */
  readonly resource: { readonly logicalId: string; readonly type: string } | null;
  /** JSON pointer from the resource; from the template where `resource` is null. */
  readonly path: string;
  readonly message: string;
  readonly controls: readonly ControlId[];
  readonly world: World | null;
}
