import { type Book } from './book';
import { type Bounds, noticeOf, overlapOf, tickSeconds } from './contract';

/** What a rotation does, one step at a time. */
export type Step = 'delete' | 'point' | 'retire' | 'make' | 'promote';

/** The step that is due now; none if all is as it has to be until the next tick. */
export function due(book: Book, now: number, bounds: Bounds): Step | undefined {
  const { activeSince, next, nextSince = now, previous, retired } = book;
  if (retired !== undefined) return 'delete';
  if (activeSince === undefined) return 'point';
  if (previous !== undefined) return now >= activeSince + overlapOf(bounds) ? 'retire' : makeFirst(next);
  if (next === undefined) return 'make';
  // Ticks are never quite a day apart, and half a day early is better than a day late.
  const old = now >= activeSince + bounds.rotate - tickSeconds / 2;
  return old && now >= nextSince + noticeOf(bounds) ? 'promote' : undefined;
}

function makeFirst(next: string | undefined): Step | undefined {
  return next === undefined ? 'make' : undefined;
}

/** Whether a key signs for longer than it may, by more than two ticks. */
export function isOverdue({ activeSince }: Book, now: number, { rotate }: Bounds): boolean {
  return activeSince !== undefined && now > activeSince + rotate + 2 * tickSeconds;
}
