import { isList } from './json-value';
import { Opaque, Text } from './opaque';
import { boundedKey, type Resolved } from './resolved';

/** For messages: what stands there, in a few words. Literals are quoted: not for values that may be secrets. */
export function describeResolved(value: Resolved): string {
  if (value === undefined) return 'not set';
  if (value instanceof Opaque)
    return value.origin === 'shape' ? `unreadable: ${value.by}` : `decided at deployment by ${value.by}`;
  if (value instanceof Text) return `"${bounded(value.key)}"`;
  if (typeof value === 'string') return `"${bounded(value)}"`;
  if (typeof value === 'object') return isList(value) ? 'a list' : 'a mapping';
  return String(value);
}

function bounded(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** What is below something that is no mapping: it may be anything, or nothing. */
export function wrongShape(value: Exclude<Resolved, undefined>, path: string): Opaque {
  const shape = isList(value)
    ? 'a list'
    : typeof value === 'object' || typeof value === 'string'
      ? 'text'
      : `a ${typeof value}`;
  const key = isList(value) || typeof value !== 'object' ? boundedKey(value) : '';
  return new Opaque(`shape of ${path} ${key}`, 'shape', `${shape} stands where a mapping belongs`);
}
