import { createHash } from 'node:crypto';
import { PortcullisError } from '../../../waivers';

export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * The hashes of the inline scripts and styles of a page, as a content security policy names them.
 *
 * @throws PortcullisError `inline-code-refused` for code that no hash can allow (event handlers, style attributes, `javascript:`)
 * or whose end cannot be told apart
 */
export function inlineHashes(html: string): InlineHashes {
  // Browsers hash what they parsed, and parsing turns every line end into a line feed.
  const text = html.replace(/\r\n?/g, '\n');
  const found = { scripts: new Set<string>(), styles: new Set<string>() };
  for (let at = 0; at < text.length;) {
    const comment = text.startsWith('<!--', at);
    if (comment) at = endOf(text, '-->', at + 4);
    else if (/^<[a-z]/i.test(text.slice(at, at + 2))) at = readTag(text, at, found);
    else at = nextAngle(text, at + 1);
  }
  return { scripts: [...found.scripts], styles: [...found.styles] };
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
/** Elements whose content is text and no markup. */
const textual = ['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'];

function readTag(text: string, at: number, found: { scripts: Set<string>; styles: Set<string> }): number {
  const name = /[^\s/>]*/y;
  name.lastIndex = at + 1;
  const tag = (name.exec(text)?.[0] ?? '').toLowerCase();
  const attributes = new Map<string, string>();
  let next = name.lastIndex;
  while (next < text.length && text[next] !== '>') {
    attribute.lastIndex = next;
    const match = attribute.exec(text);
    if (match === null) {
      next += 1;
      continue;
    }
    const [whole, key = '', double, single, bare] = match;
    const value = double ?? single ?? bare ?? '';
    refuse(tag, key.toLowerCase(), value);
    if (!attributes.has(key.toLowerCase())) attributes.set(key.toLowerCase(), value);
    next += whole.length;
  }
  next += 1;
  if (!textual.includes(tag)) return next;
  const end = closing(text, tag, next);
  const content = text.slice(next, end);
  if (tag === 'script' && content.includes('<!--') && /<script/i.test(content)) {
    throw refusal(
      'a script holds "<!--" and "<script", so that browsers disagree where it ends: write "<\\!--"',
    );
  }
  if (tag === 'script' && !attributes.has('src')) found.scripts.add(hashOf(content));
  if (tag === 'style') found.styles.add(hashOf(content));
  return end;
}

const addresses = ['href', 'xlink:href', 'src', 'action', 'formaction', 'data'];

function refuse(tag: string, attribute: string, value: string): void {
  const instead = 'a policy can allow it only by allowing every inline script';
  if (/^on[a-z]/.test(attribute))
    throw refusal(
      `<${tag} ${attribute}="…"> is an inline event handler, and ${instead}: use addEventListener`,
    );
  if (attribute === 'style') throw refusal(`<${tag} style="…"> is an inline style: use a class`);
  // Browsers overlook white space and control characters in front of and inside the scheme.
  const address = [...value]
    .filter((character) => character > ' ')
    .join('')
    .toLowerCase();
  if (addresses.includes(attribute) && address.startsWith('javascript:'))
    throw refusal(
      `<${tag} ${attribute}="javascript:…"> is inline code, and ${instead}: use addEventListener`,
    );
}

function refusal(message: string): PortcullisError {
  return new PortcullisError('inline-code-refused', message);
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}'`;
}

function closing(text: string, tag: string, from: number): number {
  const end = new RegExp(`</${tag}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}

function endOf(text: string, what: string, from: number): number {
  const end = text.indexOf(what, from);
  return end === -1 ? text.length : end + what.length;
}

function nextAngle(text: string, from: number): number {
  const next = text.indexOf('<', from);
  return next === -1 ? text.length : next;
}
