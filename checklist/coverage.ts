import { clauses, isClauseId, type ClauseId } from './clauses';
import { controls, isControlId, type ControlId } from './controls';
import { type Part, type Parts } from './parts';
import { everyRule, type Clause, type Control } from './types';

/** `enforced`: every column that the control fills has its part, and a negative case shows it; `planned`: nothing yet. */
export type Status = 'enforced' | 'partial' | 'planned';

/** Names of the parts that registered themselves. */
export interface By {
  readonly constructs: readonly string[];
  readonly rules: readonly string[];
  readonly runtime: readonly string[];
  readonly probes: readonly string[];
}

export interface ControlCoverage {
  readonly id: ControlId;
  readonly title: string;
  readonly wave: 1 | 2 | 3;
  readonly status: Status;
  readonly by: By;
  /** Titles of the tests with a negative case for this control. */
  readonly proofs: readonly string[];
  /** What is still needed for `enforced`, one sentence each; empty if it is. */
  readonly missing: readonly string[];
}

export interface ClauseCoverage {
  readonly id: ClauseId;
  readonly says: string;
  readonly status: Status;
  readonly controls: readonly ControlId[];
}

/** What enforces each control, computed from what the sources register; in the order of the checklist. */
export function controlCoverage(parts: Parts): ControlCoverage[] {
  return Object.keys(controls)
    .filter(isControlId)
    .map((id) => cover(id, parts));
}

/** A clause is enforced when all its controls are, and planned when all are. */
export function clauseCoverage(covered: readonly ControlCoverage[]): ClauseCoverage[] {
  const statusOf = new Map(covered.map(({ id, status }) => [id, status]));
  return Object.keys(clauses)
    .filter(isClauseId)
    .map((id) => {
      const clause: Clause = clauses[id];
      const statuses = new Set(clause.controls.map((control) => statusOf.get(control)));
      const [only] = statuses;
      const status = statuses.size === 1 && only !== undefined ? only : 'partial';
      return { id, says: clause.says, status, controls: clause.controls };
    });
}

function cover(id: ControlId, parts: Parts): ControlCoverage {
  const control: Control = controls[id];
  const of = (registered: readonly Part[]): string[] =>
    registered.filter((part) => part.controls.includes(id)).map((part) => part.name);
  const by = {
    constructs: of(parts.constructs),
    rules: control.rule === everyRule ? parts.rules.map((part) => part.name) : of(parts.rules),
    runtime: of(parts.runtime),
    probes: of(parts.probes),
  };
  const proofs = parts.proofs.filter((proof) => proof.control === id).map((proof) => proof.name);
  const missing = missingParts(control, by, proofs);
  const some = proofs.length > 0 || Object.values(by).some((names) => names.length > 0);
  const status = missing.length === 0 ? 'enforced' : some ? 'partial' : 'planned';
  return { id, title: control.title, wave: control.wave, status, by, proofs, missing };
}

/** A rule's failing examples are the negative case of the rule alone; the control still needs one of its own. */
function missingParts(control: Control, by: By, proofs: readonly string[]): string[] {
  const absent = (control.constructs ?? []).filter((name) => !by.constructs.includes(name));
  return [
    ...absent.map((name) => `construct ${name}`),
    ...(control.rule !== undefined && by.rules.length === 0 ? [`a rule: ${control.rule}`] : []),
    ...(control.runtime !== undefined && by.runtime.length === 0
      ? [`a runtime part: ${control.runtime}`]
      : []),
    ...(proofs.length === 0 ? [`a negative case: ${control.proof}`] : []),
  ];
}
