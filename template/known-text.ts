import { Opaque, Text } from './opaque';
import { type Resolved } from './resolved';

/** Whether a text of which only parts are known begins with a prefix; undefined where what is known does not tell. */
export function knownStart(value: Resolved, prefix: string): boolean | undefined {
  const first = value instanceof Text ? value.parts[0] : undefined;
  if (typeof first !== 'string') return undefined;
  if (first.startsWith(prefix)) return true;
  return prefix.startsWith(first) ? undefined : false;
}

/** Whether a text of which only parts are known ends with a suffix; undefined where what is known does not tell. */
export function knownEnd(value: Resolved, suffix: string): boolean | undefined {
  const last = value instanceof Text ? value.parts.at(-1) : undefined;
  if (typeof last !== 'string') return undefined;
  if (last.endsWith(suffix)) return true;
  return suffix.endsWith(last) ? undefined : false;
}

/** What is known of a text: literal pieces, and null for each piece that is decided at deployment. */
export function piecesOf(value: Resolved): readonly (string | null)[] {
  if (value instanceof Text) return value.parts.map((part) => (typeof part === 'string' ? part : null));
  if (value instanceof Opaque) return [null];
  return value === undefined || typeof value === 'object' ? [] : [String(value)];
}

/** The number that a text writes. */
export function numberIn(text: string): number | undefined {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isNaN(number) ? undefined : number;
}
