import { type Rule } from '../../rules/rule';
import { expiryDefect, readWaiverText, stateOf, type Waiver } from '../../waivers';
import { type GateRuleName, gateRule, gateRules } from './gate-rules';
import { fingerprintOf } from './fingerprint';
import { type AppliedWaiver, type PlacedFinding } from './result';

/** What somebody wrote in code to accept the findings of a rule, from a construct downwards. */
export interface Acceptance {
  readonly rule: string;
  /** The waiver's text form, or whatever stands in its place. */
  readonly text: string;
  /** Path of the construct that it stands on; empty for the app. */
  readonly at: string;
}

/** Something that is wrong, or soon will be, with an acceptance. */
export interface WaiverDefect {
  readonly kind: GateRuleName;
  readonly acceptance: Acceptance;
  readonly message: string;
  /** The waiver, where it still counts. */
  readonly waiver: AppliedWaiver | null;
}

export interface JudgedAcceptance {
  /** Null where it does not count. */
  readonly waiver: AppliedWaiver | null;
  readonly defects: readonly WaiverDefect[];
}

/** Says whether an acceptance counts now, and what is wrong with it. `rule` is undefined where no rule has that id. */
export function judgeAcceptance(acceptance: Acceptance, rule: Rule | undefined, now: Date): JudgedAcceptance {
  const defect = (
    kind: GateRuleName,
    message: string,
    waiver: AppliedWaiver | null = null,
  ): WaiverDefect => ({
    kind,
    acceptance,
    message: `${message} (${where(acceptance)})`,
    waiver,
  });
  const { rule: id } = acceptance;
  if (rule?.waivable === false || gateRule(id))
    return { waiver: null, defects: [defect('waiverForbidden', `no waiver can accept ${id}`)] };
  const read = readWaiverText(id, acceptance.text);
  if ('defect' in read) return { waiver: null, defects: [defect('waiverMalformed', read.defect)] };
  const expiry = expiryDefect(read, now);
  if (expiry) {
    const kind = expiry.code === 'waiver-expired' ? 'waiverExpired' : 'waiverTooLong';
    return { waiver: null, defects: [defect(kind, expiry.message)] };
  }
  const waiver = applied(read, acceptance.at);
  if (stateOf(read, now) !== 'ending') return { waiver, defects: [] };
  const notice = `the waiver of ${id} ends on ${read.expires}: ${read.owner} mends the finding or decides again`;
  return { waiver, defects: [defect('waiverEnding', notice, waiver)] };
}

/** An acceptance that accepts nothing. */
export function unusedDefect(acceptance: Acceptance, rule: Rule | undefined): WaiverDefect {
  const why = rule
    ? `it has no finding of ${acceptance.rule} to accept`
    : `no rule has the id ${acceptance.rule}`;
  return {
    kind: 'waiverUnused',
    acceptance,
    message: `the waiver of ${acceptance.rule} is not used: ${why} (${where(acceptance)})`,
    waiver: null,
  };
}

/** An acknowledgement of one of our rules that CDK files under something else, and that so accepts nothing. */
export function unqualifiedDefect(acceptance: Acceptance, writtenId: string): WaiverDefect {
  return {
    kind: 'waiverUnqualified',
    acceptance,
    message: `"${writtenId}" accepts nothing and leaves no trace: acknowledge Portcullis::${acceptance.rule} (${where(acceptance)})`,
    waiver: null,
  };
}

/** A defect as a finding. One that only warns is `waived`: somebody has accepted the finding, for a while yet. */
export function defectFinding({ kind, acceptance, message, waiver }: WaiverDefect): PlacedFinding {
  const { id, severity } = gateRules[kind];
  return {
    ruleId: id,
    outcome: kind === 'waiverEnding' ? 'waived' : 'fail',
    severity,
    resource: null,
    path: '',
    message,
    controls: [],
    world: null,
    line: null,
    column: null,
    waiver,
    fingerprint: fingerprintOf([id, acceptance.rule, acceptance.at]),
  };
}

function applied({ reason, owner, ticket, expires }: Waiver, source: string): AppliedWaiver {
  return { reason, owner, ticket: ticket ?? null, expires, source: source === '' ? 'the app' : source };
}

function where({ at }: Acceptance): string {
  return at === '' ? 'on the app' : `on ${at}`;
}
