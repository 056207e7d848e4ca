import { type Context } from './context';
import { isList, type Json } from './json-value';
import { Opaque, Text } from './opaque';
import { visitRaw } from './references';
import { boundedKey, type Resolved } from './resolved';
import { holdsSecret } from './secrets/mask';

/** A whole template may stand in one text, and keys are compared at each question: those that begin alike are one. */
const LONG_KEY = 100;

/** For messages: what stands there, in a few words. What a parameter with NoEcho brings is never shown. */
export function describeValue(value: Resolved, raw: Json | undefined, { parameters }: Context): string {
  const isText = typeof value !== 'object' || value instanceof Text;
  let hidden: string | undefined;
  if (isText) visitRaw(raw, { reference: (name) => parameters.get(name)?.noEcho && (hidden = name) });
  if (hidden !== undefined) return `the value of parameter ${hidden} (not shown)`;
  return isText && holdsSecret(textOf(value), parameters) ? 'a secret (not shown)' : describeResolved(value);
}

function textOf(value: Resolved): string {
  if (!(value instanceof Text)) return String(value);
  return value.parts.map((part) => (typeof part === 'string' ? part : `\${${part.name}}`)).join('');
}

function describeResolved(value: Resolved): string {
  if (value === undefined) return 'not set';
  if (value instanceof Opaque)
    return value.origin === 'shape'
      ? `unreadable: ${value.by}`
      : `decided at deployment by ${bounded(value.by)}`;
  if (value instanceof Text || typeof value === 'string') return `"${bounded(textOf(value))}"`;
  if (typeof value === 'object') return isList(value) ? 'a list' : 'a mapping';
  return String(value);
}

function bounded(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** What is below something that is no mapping: it may be anything, or nothing. */
export function wrongShape(value: Exclude<Resolved, undefined | Opaque>, path: string): Opaque {
  const shape = isList(value) ? 'a list' : typeof value === 'object' ? 'text' : `a ${typeof value}`;
  const key = value instanceof Text ? value.key : boundedKey(value);
  return new Opaque(
    `shape of ${path} ${key.slice(0, LONG_KEY)}`,
    'shape',
    `${typeof value === 'string' ? 'text' : shape} stands where a mapping belongs`,
  );
}
