import { PortcullisError } from './error';
import { expiryDefect, isCalendarDay } from './expiry';

/** Why something is accepted, who answers for it, and until when. */
export interface Terms {
  /** Why it is acceptable: one line, for the auditor who asks. */
  readonly reason: string;
  /** Who answers for it: a team or a person. */
  readonly owner: string;
  /** Where the decision was taken. */
  readonly ticket?: string;
  /** The last day on which it counts, `YYYY-MM-DD`, UTC. */
  readonly expires: string;
}

/** A finding that somebody accepts. */
export interface Waiver extends Terms {
  /** The rule whose finding is accepted, such as `PC-S3-03`. */
  readonly rule: string;
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
  const { rule, ...terms } = entriesOf(input);
  if (typeof rule !== 'string' || !ruleId.test(rule)) {
    throw new PortcullisError(
      'waiver-rule-invalid',
      `a waiver names one rule, such as PC-S3-03, but its rule is ${shown(rule)}`,
    );
  }
  return { rule, ...readTerms(terms, `the waiver of ${rule}`) };
}

/** Reads the terms of a waiver that names no rule yet, with the same checks and errors as `parseUndatedWaiver`. */
export function parseWaiverTerms(input: unknown): Terms {
  const { rule, ...terms } = entriesOf(input);
  if (rule !== undefined) {
    throw new PortcullisError(
      'waiver-malformed',
      `this waiver names no rule of its own, but its rule is ${shown(rule)}`,
    );
  }
  return readTerms(terms, 'the waiver');
}

type Entries = Partial<Record<(typeof fields)[number], unknown>>;

function readTerms(entries: Entries, whose: string): Terms {
  const reason = line(entries, whose, 'reason');
  if (reason === undefined) {
    throw new PortcullisError(
      'waiver-without-reason',
      `${whose} gives no reason: say why the finding is acceptable`,
    );
  }
  const owner = line(entries, whose, 'owner');
  if (owner === undefined) {
    throw new PortcullisError(
      'waiver-without-owner',
      `${whose} has no owner: name the team or person who answers for it`,
    );
  }
  const ticket = line(entries, whose, 'ticket');
  const { expires } = entries;
  if (typeof expires !== 'string' || !isCalendarDay(expires)) {
    throw new PortcullisError(
      'waiver-expiry-invalid',
      `${whose} expires ${shown(expires)}: give the last day on which it counts, as YYYY-MM-DD`,
    );
  }
  return { reason, owner, ...(ticket === undefined ? {} : { ticket }), expires };
}

function entriesOf(input: unknown): Entries {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new PortcullisError(
      'waiver-malformed',
      `a waiver is an object with ${fields.join(', ')}, but this is ${shown(input)}`,
    );
  }
  const stranger = Object.keys(input).find((key) => !fields.some((field) => field === key));
  if (stranger !== undefined) {
    throw new PortcullisError(
      'waiver-malformed',
      `a waiver has no ${shown(stranger)}: allowed are ${fields.join(', ')}`,
    );
  }
  return { ...input };
}

/** A field of free text, trimmed; undefined if it is absent or blank. `|` parts the text form, so only the reason may hold it. */
function line(entries: Entries, whose: string, field: 'reason' | 'owner' | 'ticket'): string | undefined {
  const value = entries[field];
  if (value === undefined || value === null) return undefined;
  if (
    typeof value !== 'string' ||
    controlCharacter.test(value) ||
    (field !== 'reason' && value.includes('|'))
  ) {
    const without = field === 'reason' ? 'without control characters' : 'without control characters or "|"';
    throw new PortcullisError(
      'waiver-text-invalid',
      `the ${field} of ${whose} is ${shown(value)}: give one line of text ${without}`,
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
