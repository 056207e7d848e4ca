/** `ending`: still counts, but for 30 days at most. */
export type WaiverState = 'active' | 'ending' | 'expired';

/** What is wrong with a waiver's expiry at a given time. */
export interface ExpiryDefect {
  readonly code: 'waiver-expired' | 'waiver-expiry-too-far';
  readonly message: string;
}

const day = 24 * 60 * 60 * 1000;
const noticeDays = 30;
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists, as `YYYY-MM-DD`: 2027-02-30 is none. */
export function isCalendarDay(text: string): boolean {
  const start = startOf(text);
  return start !== undefined && new Date(start).toISOString().startsWith(text);
}

/** Whether a waiver counts at the given time. It counts through the whole of its last day, UTC. */
export function stateOf(waiver: { readonly expires: string }, now: Date): WaiverState {
  const end = endOf(waiver.expires);
  if (now.getTime() >= end) return 'expired';
  return now.getTime() >= end - noticeDays * day ? 'ending' : 'active';
}

/** A waiver that has ended, or that ends more than a year after the given time, is a defect: nobody would look at it again. */
export function expiryDefect(
  waiver: { readonly rule: string; readonly expires: string },
  now: Date,
): ExpiryDefect | undefined {
  const { rule, expires } = waiver;
  if (stateOf(waiver, now) === 'expired') {
    return {
      code: 'waiver-expired',
      message: `the waiver of ${rule} expired on ${expires}: mend the finding, or decide again`,
    };
  }
  const last = lastDayAllowed(now);
  if (expires <= last) return undefined;
  return {
    code: 'waiver-expiry-too-far',
    message: `the waiver of ${rule} expires on ${expires}: a waiver lasts a year at most, today until ${last}`,
  };
}

/** The same day a year later, `YYYY-MM-DD`; 29 February gives 1 March. */
function lastDayAllowed(now: Date): string {
  const last = Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), now.getUTCDate());
  return new Date(last).toISOString().slice(0, 10);
}

/** The first instant after the day; an impossible day ended before all time, so that it never counts. */
function endOf(text: string): number {
  const start = startOf(text);
  return start === undefined ? Number.NEGATIVE_INFINITY : start + day;
}

function startOf(text: string): number | undefined {
  const [, year, month, date] = isoDay.exec(text) ?? [];
  if (year === undefined || month === undefined || date === undefined) return undefined;
  return Date.UTC(Number(year), Number(month) - 1, Number(date));
}
