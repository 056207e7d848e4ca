import { type Value } from '../value';

/** Stands for what is decided at deployment inside a text: a name, and no wildcard. */
const NAME = '\uE002';

/**
 * Whether a pattern of a policy (an action, a resource, a principal) meets a predicate on its text.
 *
 * A name that deployment puts into a text, and the address of a resource, count as texts without a wildcard; what stands
 * alone and is decided at deployment, such as a parameter, may be anything.
 */
export function testPattern(pattern: Value, name: string, predicate: (text: string) => boolean): boolean {
  if (pattern.isIdentifier()) return predicate(NAME);
  const pieces = pattern.pieces();
  if (pieces.length > 1) return predicate(pieces.map((piece) => piece ?? NAME).join(''));
  return pattern.test(name, predicate);
}

/** Whether it stands for every action: `*`, `**`, `*:*`. */
export function isEveryAction(action: Value): boolean {
  return testPattern(action, 'is every action', (text) => /^\*+(?::\*+)?$/.test(text));
}

/** Whether it stands for every action of one service or more: `s3:*`, `*`. */
export function isEveryActionOfAService(action: Value): boolean {
  return testPattern(action, 'is every action of a service', (text) => /^(?:\*+|[^:]*:\*+)$/.test(text));
}

/** Whether it is one value that deployment brings, such as a parameter: whoever writes it where a resource belongs names one thing. */
const isNamedLater = (resource: Value) =>
  resource.pieces().length === 1 && resource.pieces()[0] === null && !resource.isList();

/** Whether it stands for every resource: `*`, `arn:aws:*`, `arn:aws:*:*:*:*`. */
export function isEveryResource(resource: Value): boolean {
  return (
    !isNamedLater(resource) &&
    testPattern(resource, 'is every resource', (text) => /^(?:\*+|arn:[^:]*(?::\*+)+|arn:\*+)$/.test(text))
  );
}

/** Whether it stands for every resource of one service or more: `*`, `arn:aws:s3:::*`, `arn:aws:kms:*:123456789012:key/*`. */
export function isEveryResourceOfAService(resource: Value): boolean {
  if (isNamedLater(resource)) return false;
  return testPattern(resource, 'is every resource of a service', (text) => {
    const parts = text.split(':');
    if (parts[0] !== 'arn') return /^\*+$/.test(text);
    const rest = parts.slice(5).join(':') || '*';
    return /^\*+$/.test(rest) || (parts[2] !== 's3' && /^[\w-]+[/:]\*+$/.test(rest));
  });
}
