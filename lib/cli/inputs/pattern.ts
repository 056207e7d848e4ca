import { PortcullisError } from '../../../waivers';

const MOST_ALTERNATIVES = 1000;

/** Whether a path asks to be matched. */
export function isPattern(path: string): boolean {
  return /[*?[{]/.test(path);
}

/**
 * The patterns that `{a,b}` stands for.
 *
 * @throws PortcullisError `call-invalid` for more than a thousand of them.
 */
export function alternatives(pattern: string): string[] {
  const done: string[] = [];
  const open = [pattern];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const brace = firstBrace(next);
    if (brace === undefined) done.push(next);
    else for (const part of brace.parts) open.push(next.slice(0, brace.start) + part + next.slice(brace.end));
    if (done.length + open.length > MOST_ALTERNATIVES)
      throw new PortcullisError(
        'call-invalid',
        `the pattern stands for more than ${MOST_ALTERNATIVES} others`,
      );
  }
  return done;
}

/**
 * Whether a name matches one segment of a pattern: `*`, `?`, `[a-z]`, `[!a-z]`. A leading dot must be written out.
 *
 * On a mismatch only the last star takes one character more, so the cost is at most pattern times name.
 */
export function matchesSegment(segment: string, name: string): boolean {
  if (name.startsWith('.') && !segment.startsWith('.')) return false;
  const tokens = tokensOf(segment);
  const characters = [...name];
  let token = 0;
  let star = -1;
  let starAt = 0;
  for (let at = 0; at < characters.length;) {
    const current = tokens[token];
    if (current === 'star') {
      star = token++;
      starAt = at;
    } else if (current?.(characters[at] ?? '') === true) {
      token++;
      at++;
    } else if (star === -1) return false;
    else {
      token = star + 1;
      at = ++starAt;
    }
  }
  return tokens.slice(token).every((rest) => rest === 'star');
}

type Token = 'star' | ((character: string) => boolean);

function tokensOf(segment: string): Token[] {
  const tokens: Token[] = [];
  const characters = [...segment];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    const close = character === '[' ? characters.indexOf(']', at + 2) : -1;
    if (character === '*') tokens.push('star');
    else if (character === '?') tokens.push(() => true);
    else if (close !== -1) {
      tokens.push(inSet(characters.slice(at + 1, close)));
      at = close;
    } else tokens.push((one) => one === character);
  }
  return tokens;
}

function inSet(set: readonly string[]): (character: string) => boolean {
  const negated = set[0] === '!' || set[0] === '^';
  const members = negated ? set.slice(1) : set;
  return (character) => members.some((member, at) => covers(members, member, at, character)) !== negated;
}

function covers(members: readonly string[], member: string, at: number, character: string): boolean {
  const until = members[at + 2];
  if (members[at + 1] === '-' && until !== undefined) return member <= character && character <= until;
  return member === character;
}

function firstBrace(pattern: string): { start: number; end: number; parts: string[] } | undefined {
  for (let start = pattern.indexOf('{'); start !== -1; start = pattern.indexOf('{', start + 1)) {
    const parts: string[] = [];
    let depth = 0;
    let from = start + 1;
    for (let at = start; at < pattern.length; at++) {
      const character = pattern[at];
      if (character === '{') depth++;
      const closes = character === '}' && --depth === 0;
      if (!closes && !(character === ',' && depth === 1)) continue;
      parts.push(pattern.slice(from, at));
      from = at + 1;
      if (closes && parts.length > 1) return { start, end: at + 1, parts };
      if (closes) break;
    }
  }
  return undefined;
}
