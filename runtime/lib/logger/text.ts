import { secretAssignments } from './assignments';
import { secretForms, type Span } from './formats';

export const mark = '[redacted]';
export const cutMark = '[cut]';

/** So far beyond a cut is read, so that a secret across it is seen as one. */
const beyond = 2048;

/** A text without its secrets, and no longer than `most`. What is cut off was never shown; what is shown was read. */
export function withoutSecrets(text: string, most: number): string {
  const read = text.slice(0, most + beyond);
  const spans = [...secretForms(read), ...secretAssignments(read)]
    .filter(({ from, to }) => to > from)
    .sort((one, two) => one.from - two.from);
  if (spans.length === 0) return text.length > most ? read.slice(0, most) + cutMark : text;
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of merged(spans)) {
    if (from >= most) break;
    parts.push(read.slice(at, from), mark);
    at = to;
  }
  if (at < most) parts.push(read.slice(at, most));
  return parts.join('') + (text.length > most ? cutMark : '');
}

/** Spans in order, those that touch as one. */
function merged(spans: readonly Span[]): Span[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of spans) {
    const before = result.at(-1);
    if (before && from <= before.to) before.to = Math.max(before.to, to);
    else result.push({ from, to });
  }
  return result;
}
