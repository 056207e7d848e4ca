import { type Rule } from '../../../rules/rule';
import { type GateRuleName, gateRuleName } from '../gate-rules';
import { type AppliedWaiver, type PlacedFinding } from '../result';
import { defectFinding, judgeAcceptance, type WaiverDefect } from '../waive';
import { type PluginReport, type ReportedViolation } from './report';
import { acceptanceOf } from './trust';

/** What the waivers in code of an assembly come to. */
export interface Accepted {
  /** The waiver that accepts a finding in a template of the assembly. */
  readonly waiverOf: (template: string, finding: PlacedFinding) => AppliedWaiver | null;
  /** What is wrong with waivers, each once. */
  readonly findings: readonly PlacedFinding[];
  /** What the pack could not do. */
  readonly failures: readonly string[];
}

/** Reads waivers and their defects from the pack's reports. Their dates are held against the clock again: time has passed since the synth. */
export function readAccepted(packs: readonly PluginReport[], all: readonly Rule[], now: Date): Accepted {
  const rules = new Map(all.map((rule) => [rule.id, rule]));
  const waivers = new Map<string, AppliedWaiver>();
  const defects = new Map<string, PlacedFinding>();
  const failures: string[] = [];
  const note = (defect: WaiverDefect): void => {
    const finding = defectFinding(defect);
    if (!defects.has(finding.fingerprint)) defects.set(finding.fingerprint, finding);
  };
  for (const pack of packs) {
    for (const violation of pack.suppressed) {
      const judged = judgeAcceptance(acceptanceOf(violation), rules.get(violation.ruleName), now);
      judged.defects.forEach(note);
      if (judged.waiver) waivers.set(keyOf(violation), judged.waiver);
    }
    for (const violation of pack.violations) {
      const kind = gateRuleName(violation.ruleName);
      if (kind === 'templateMissing' || kind === 'packFailed' || violation.metadata['outcome'] === 'error')
        failures.push(`the pack could not judge everything: ${violation.ruleName}: ${violation.description}`);
      else if (kind && kind !== 'sentinel') note(reportedDefect(kind, violation));
    }
  }
  return {
    waiverOf: (template, { fingerprint }) => waivers.get(`${template} ${fingerprint}`) ?? null,
    findings: [...defects.values()],
    failures,
  };
}

/** Nothing is accepted. */
export const nothingAccepted: Accepted = { waiverOf: () => null, findings: [], failures: [] };

function keyOf({ template, metadata }: ReportedViolation): string {
  return `${metadata['template'] ?? template} ${metadata['fingerprint'] ?? ''}`;
}

function reportedDefect(kind: GateRuleName, { metadata, description }: ReportedViolation): WaiverDefect {
  const acceptance = { rule: metadata['waives'] ?? '', text: '', at: metadata['construct'] ?? '' };
  return { kind, acceptance, message: description, waiver: null };
}
