import { type Span } from './formats';
import { isDrawnName, isHeaderName, isSecretName } from './names';

/** A name, and what says that its value follows: of JSON at any depth of escaping, of code, of a query, of a header. */
const named =
  /([A-Z][\w.-]{0,63})(?:\\{0,64}["'`]?\]?[ \t]{0,4}(?::=|=>?|:)[ \t]{0,4}|\\{0,64}["'`][ \t]{0,4},(?:\s|\\{1,64}[nrt]){0,40}(?=\\{0,64}["'`]))/gi;
/** `invalid token: expired`. */
const prose = /^[a-z]{1,14}(?:[\s.,;)]|$)/;
const nothing = /^(?:null|undefined|none|true|false)(?![\w-])/i;

/** The values in a text that stand under the name of a secret, or beside one: `"Name":"DB_PASSWORD","Value":"…"`. */
export function secretAssignments(text: string): Span[] {
  const found: Span[] = [];
  let beside: Span | undefined;
  let isBeside = false;
  for (const { index, 0: whole, 1: name = '' } of text.matchAll(named)) {
    const from = index + whole.length;
    if (isSecret(text, index, name)) found.push({ from, to: endOf(text, from, name, whole) });
    if (/^(?:name|key|header)$/i.test(name)) {
      isBeside = isSecretName(/\w[\w.-]{0,63}/.exec(text.slice(from, from + 80))?.[0] ?? '');
      if (isBeside && beside) found.push(beside);
    }
    if (/^(?:string)?values?$/i.test(name)) {
      beside = { from, to: endOfValue(text, from, false) };
      if (isBeside) found.push(beside);
      isBeside = false;
    }
  }
  return found;
}

function endOf(text: string, from: number, name: string, whole: string): number {
  const isProse = isDrawnName(name) && whole.endsWith(' ') && prose.test(text.slice(from, from + 40));
  return isProse ? from : endOfValue(text, from, isHeaderName(name));
}

function isSecret(text: string, at: number, name: string): boolean {
  // `?code=` is what a sign-in is finished with; `access key: …` is a name of two words.
  if (name === 'code') return /[?&]/.test(text[at - 1] ?? '');
  if (/^key$/i.test(name))
    return isSecretName(`${/\w{1,20} $/.exec(text.slice(Math.max(0, at - 21), at))?.[0] ?? ''}${name}`);
  return isSecretName(name) && !/\barn:[\w:/-]{0,100}:$/.test(text.slice(Math.max(0, at - 110), at));
}

function endOfValue(text: string, from: number, isHeader: boolean): number {
  let at = from;
  while (text[at] === '\\') at += 1;
  const quote = text[at] ?? '';
  if (quote === '"' || quote === "'" || quote === '`') return endOfQuoted(text, at + 1, quote, at - from);
  // Nobody can say where a structure ends whose beginning alone may be here.
  if (quote === '{' || quote === '[') return text.length;
  if (nothing.test(text.slice(from, from + 12))) return from;
  return found(text, from, isHeader ? /[\r\n"]/g : /[\s&;"'<>]/g);
}

/** At a quote after as many backslashes as the first had; at the end of the text if it was cut before. */
function endOfQuoted(text: string, from: number, quote: string, slashes: number): number {
  for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 1)) {
    let before = 0;
    while (at - before > from && text[at - before - 1] === '\\') before += 1;
    if (before === slashes) return at - slashes;
  }
  return text.length;
}

function found(text: string, from: number, end: RegExp): number {
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}
