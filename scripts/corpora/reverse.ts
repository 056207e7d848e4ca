import { type Finding } from '../../rules/finding';
import { type Case, type Query } from './cases';

/** What was found in each file that could be judged. */
export type Found = ReadonlyMap<string, readonly Finding[]>;

/** How findings are counted. */
export interface Accounting {
  /** Findings on resources of the types alone that the query is about. @default - false */
  readonly tight?: boolean;
  /** Whole files on both sides, instead of what the label of the insecure one names. @default - false */
  readonly whole?: boolean;
}

/** A secure file in which some rule fires that does not fire on one of its insecure twins. */
export interface ReverseCase {
  readonly query: string;
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** The pairs of an insecure file and its secure twin, and those where some rule fires on the secure one alone. */
export function countReverse(
  queries: readonly Query[],
  found: Found,
  accounting: Accounting = {},
): { readonly pairs: number; readonly reverse: number; readonly cases: readonly ReverseCase[] } {
  let [pairs, reverse] = [0, 0];
  const cases: ReverseCase[] = [];
  for (const { name, insecure, secure } of queries)
    for (const good of secure) {
      const findings = found.get(good.file);
      const there = counted(good, findings ?? [], accounting);
      const alone = new Set<string>();
      for (const bad of insecure) {
        pairs += 1;
        const twin = found.get(bad.file);
        if (!findings || !twin) continue;
        const before = new Set(counted(bad, twin, accounting).map(({ ruleId }) => ruleId));
        const more = there.filter(({ ruleId }) => !before.has(ruleId));
        if (more.length > 0) reverse += 1;
        for (const { ruleId } of more) alone.add(ruleId);
      }
      if (alone.size > 0) cases.push({ query: name, file: good.file, findings: firstOfEach(there, alone) });
    }
  return { pairs, reverse, cases };
}

function counted(
  { about, types }: Case,
  findings: readonly Finding[],
  { tight = false, whole = false }: Accounting,
): Finding[] {
  return findings.filter(
    ({ outcome, resource }) =>
      outcome === 'fail' &&
      (whole || about.size === 0 || about.has(resource?.logicalId ?? '')) &&
      (!tight || types.has(resource?.type ?? '')),
  );
}

/** The first finding of each of some rules. */
function firstOfEach(findings: readonly Finding[], rules: ReadonlySet<string>): Finding[] {
  return [...rules].sort().flatMap((id) => findings.find(({ ruleId }) => ruleId === id) ?? []);
}
