import { type Secret } from './format';
import { isPlaceholder, isReference } from './shape';

/** Hosts where a name alone before the `@` is a token, because they take no passwords over HTTPS. */
const tokenHosts = /^(?:www\.)?(?:github\.com|gitlab\.com)$/i;
const END = /[\s"'`<>\\^{}|,;)\]]/;

/** Passwords in addresses: `scheme://user:password@host`, and tokens before the host of source code. */
export function inAddresses(text: string): Secret[] {
  const found: Secret[] = [];
  for (let at = text.indexOf('://'); at !== -1; at = text.indexOf('://', at + 3)) {
    const rest = text.slice(at + 3, at + 303);
    const kind = userInfo(rest, text.slice(Math.max(0, at - 20), at));
    if (kind !== undefined)
      found.push({ family: 'address', kind, at: at + 3, length: rest.lastIndexOf('@') });
  }
  return found;
}

function userInfo(rest: string, scheme: string): string | undefined {
  if (!/[a-z][a-z0-9+.-]{1,20}$/i.test(scheme)) return undefined;
  const path = rest.search(/[/?#]/);
  const authority = path === -1 ? rest : rest.slice(0, path);
  const sign = authority.lastIndexOf('@');
  if (sign < 1) return undefined;
  const before = authority.slice(0, sign);
  const host = authority.slice(sign + 1);
  const colon = before.indexOf(':');
  if (END.test(before) || !/^[\w[]/.test(host)) return undefined;
  if (colon !== -1) return isLiteral(before.slice(colon + 1)) ? 'a password in an address' : undefined;
  const owner = rest.slice(path + 1).split('/')[0];
  const isToken = tokenHosts.test(host) && isLiteral(before) && before !== 'git' && before !== owner;
  return isToken ? 'a token in an address' : undefined;
}

const connection = /(?:password|pwd)\s{0,4}=\s{0,4}["']?([^\s;"',&)]{4,200})/gi;
const server = /(?:server|data source|host|hostname|uid|user id|user|username)\s{0,4}=/i;

/** Passwords in connection strings: `Server=…;Password=…`, `jdbc:…?user=…&password=…`. */
export function inConnections(text: string): Secret[] {
  if (!/[;?&]/.test(text) || !server.test(text)) return [];
  return [...text.matchAll(connection)]
    .filter(({ index, 1: password = '' }) => isSeparated(text, index) && isLiteral(password))
    .map(({ index, 0: whole }) => ({
      family: 'address',
      kind: 'a password in a connection string',
      at: index,
      length: whole.length,
    }));
}

/** Whether the setting is one of a row of settings, and not a variable of some program. */
function isSeparated(text: string, at: number): boolean {
  return /[;?&]\s?$/.test(text.slice(Math.max(0, at - 2), at));
}

function isLiteral(password: string): boolean {
  return (
    password !== '' && !isReference(password) && !isPlaceholder(password) && !/[$%{}<>*()[\]]/.test(password)
  );
}
