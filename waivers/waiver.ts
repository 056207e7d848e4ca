import { PortcullisError } from './error';
import { expiryDefect, isCalendarDay } from './expiry';

/** A finding that somebody accepts: which rule, why, who answers for it, and until when. */
export interface Waiver {
  /** The rule whose finding is accepted, such as `PC-S3-03`. */
  readonly rule: string;
  /** Why the finding is acceptable: one line, for the auditor who asks. */
  readonly reason: string;
  /** Who answers for it: a team or a person. */
  readonly owner: string;
  /** Where the decision was taken. */
  readonly ticket?: string;
  /** The last day on which it counts, `YYYY-MM-DD`, UTC. */
  readonly expires: string;
}

const fields = ['rule', 'reason', 'owner', 'ticket', 'expires'] as const;
const ruleId = /^PC-[A-Z0-9]{1,16}-\d{2,3}$/;
// Line breaks and other control characters would let a waiver forge lines of a report.
const controlCharacter = /[\p{Cc}\u2028\u2029]/u;

/**
 * Reads a waiver from anything and checks its dates against the given clock.
 *
 * @throws PortcullisError with the code of the first defect, as `parseUndatedWaiver`, and `waiver-expired` or
 * `waiver-expiry-too-far` where the clock decides.
 */
export function parseWaiver(input: unknown, now: Date): Waiver {
  const waiver = parseUndatedWaiver(input);
  const defect = expiryDefect(waiver, now);
  if (defect !== undefined) throw new PortcullisError(defect.code, defect.message);
  return waiver;
}

/**
 * Reads a waiver from anything, without asking whether it still counts: code that synthesizes must give the same
 * result every day, so there the gate asks.
 *
 * @throws PortcullisError `waiver-malformed`, `waiver-rule-invalid`, `waiver-without-reason`, `waiver-without-owner`,
 * `waiver-text-invalid` or `waiver-expiry-invalid`.
 */
export function parseUndatedWaiver(input: unknown): Waiver {
  const entries = entriesOf(input);
  const rule = entries.get('rule');
  if (typeof rule !== 'string' || !ruleId.test(rule)) {
    throw new PortcullisError(
      'waiver-rule-invalid',
      `a waiver names one rule, such as PC-S3-03, but its rule is ${shown(rule)}`,
    );
  }
  const reason = line(entries, rule, 'reason');
  if (reason === undefined) {
    throw new PortcullisError(
      'waiver-without-reason',
      `the waiver of ${rule} gives no reason: say why its finding is acceptable`,
    );
  }
  const owner = line(entries, rule, 'owner');
  if (owner === undefined) {
    throw new PortcullisError(
      'waiver-without-owner',
      `the waiver of ${rule} has no owner: name the team or person who answers for it`,
    );
  }
  const ticket = line(entries, rule, 'ticket');
  const expires = entries.get('expires');
  if (typeof expires !== 'string' || !isCalendarDay(expires)) {
    throw new PortcullisError(
      'waiver-expiry-invalid',
      `the waiver of ${rule} expires ${shown(expires)}: give the last day on which it counts, as YYYY-MM-DD`,
    );
  }
  return { rule, reason, owner, ...(ticket === undefined ? {} : { ticket }), expires };
}

function entriesOf(input: unknown): ReadonlyMap<string, unknown> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new PortcullisError(
      'waiver-malformed',
      `a waiver is an object with ${fields.join(', ')}, but this is ${shown(input)}`,
    );
  }
  const entries = new Map<string, unknown>(Object.entries(input));
  for (const key of entries.keys()) {
    if (!fields.some((field) => field === key)) {
      throw new PortcullisError(
        'waiver-malformed',
        `a waiver has no ${shown(key)}: allowed are ${fields.join(', ')}`,
      );
    }
  }
  return entries;
}

/** A field of free text, trimmed; undefined if it is absent or blank. `|` parts the text form, so only the reason may hold it. */
function line(
  entries: ReadonlyMap<string, unknown>,
  rule: string,
  field: 'reason' | 'owner' | 'ticket',
): string | undefined {
  const value = entries.get(field);
  if (value === undefined || value === null) return undefined;
  if (
    typeof value !== 'string' ||
    controlCharacter.test(value) ||
    (field !== 'reason' && value.includes('|'))
  ) {
    const without = field === 'reason' ? 'without control characters' : 'without control characters or "|"';
    throw new PortcullisError(
      'waiver-text-invalid',
      `the ${field} of the waiver of ${rule} is ${shown(value)}: give one line of text ${without}`,
    );
  }
  const text = value.trim();
  return text === '' ? undefined : text;
}

/** A value as an error shows it: short, on one line. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
