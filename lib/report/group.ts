import { type PlacedFinding } from '../gate/result';
import { severities } from '../../rules/rule';

/** The findings of one rule with one outcome on one resource. */
export interface RuleGroup {
  readonly first: PlacedFinding;
  readonly findings: readonly PlacedFinding[];
}

/** The findings on one resource (null: on the template as a whole). */
export interface ResourceGroup {
  readonly resource: PlacedFinding['resource'];
  readonly rules: readonly RuleGroup[];
}

/** Findings by resource in the order of the file, what concerns the template first, and the gravest first on each. */
export function groupByResource(findings: readonly PlacedFinding[]): ResourceGroup[] {
  const groups = [...groupBy(findings, ({ resource }) => resource?.logicalId ?? '').values()];
  return groups
    .map((group) => ({ group, line: firstLine(group) }))
    .sort((a, b) => a.line - b.line)
    .map(({ group }) => ({ resource: group[0]?.resource ?? null, rules: groupByRule(group) }));
}

function groupByRule(findings: readonly PlacedFinding[]): RuleGroup[] {
  return [...groupBy(findings, ({ ruleId, outcome }) => `${ruleId} ${outcome}`).values()]
    .flatMap((group) => (group[0] ? [{ first: group[0], findings: group }] : []))
    .sort((a, b) => weight(a.first) - weight(b.first) || (a.first.ruleId < b.first.ruleId ? -1 : 1));
}

function weight({ outcome, severity }: PlacedFinding): number {
  return ['error', 'fail', 'unknown', 'waived', 'pass'].indexOf(outcome) * 10 + severities.indexOf(severity);
}

function firstLine(findings: readonly PlacedFinding[]): number {
  if (findings[0]?.resource === null) return -1;
  // Not Math.min(...lines): a resource may have more findings than a call takes arguments.
  return findings.reduce((least, { line }) => Math.min(least, line ?? Infinity), Number.MAX_SAFE_INTEGER);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
