import { type Value } from '../value';
import { isWorld, parseCidr } from './cidr';

/**
 * What a template says for certain about networks. A way from the internet is a chain of many settings; it is told only
 * where every one of them is known, because what one of them leaves open, the rules of that one setting say.
 */
export type IpVersion = 4 | 6;

/** Whether a range is literally the whole internet of a version. */
export function isWorldOf(range: Value, version: IpVersion): boolean {
  const text = range.text();
  const cidr = text === undefined ? undefined : parseCidr(text);
  return cidr !== undefined && cidr.version === version && isWorld(cidr);
}

/** Whether a switch is literally on. */
export function isOn(value: Value): boolean {
  return value.text()?.toLowerCase() === 'true';
}

export function isOff(value: Value): boolean {
  return value.text()?.toLowerCase() === 'false';
}

/** Whether two literal ends hold a port between them; two absent ends hold every port. */
export function holdsPort(from: Value, to: Value, port: number): boolean {
  if (from.text() === '-1') return true;
  if (from.isAbsent() && to.isAbsent()) return true;
  const first = from.number();
  const last = to.isAbsent() ? first : to.number();
  return first !== undefined && last !== undefined && first <= port && port <= last;
}
