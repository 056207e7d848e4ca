import { SecurityHeadersError } from './error';

export interface CookieSettings {
  /** Name without the prefix; a browser sees `__Host-` before it. */
  readonly name: string;
  readonly value: string;
  /**
   * How long the browser keeps it.
   *
   * @default - until the browser closes
   */
  readonly maxAgeSeconds?: number;
  /**
   * `Strict` keeps it from requests that begin on another site, links to this one included.
   *
   * @default - `Lax`
   */
  readonly sameSite?: 'Lax' | 'Strict';
}

/**
 * A `Set-Cookie` header for what a session rests on: for this host alone, over TLS alone, out of reach of scripts, and not sent
 * with what other sites' pages post.
 *
 * The prefix makes browsers refuse a cookie of that name which a neighbour below the same domain or a page without TLS would set.
 *
 * @throws SecurityHeadersError `cookie-refused`
 */
export function hostCookie({ name, value, maxAgeSeconds, sameSite = 'Lax' }: CookieSettings): string {
  if (!/^[\w-]+$/.test(name))
    throw refusal(`its name is ${JSON.stringify(name)}: give letters, digits, "-" and "_"`);
  if (!/^[\w.~+/=-]*$/.test(value))
    throw refusal('its value has characters that end or hide it: encode it, such as in base64url');
  if (maxAgeSeconds !== undefined && !Number.isSafeInteger(maxAgeSeconds))
    throw refusal(`its age is ${maxAgeSeconds}: give whole seconds`);
  const age = maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`];
  return [`__Host-${name}=${value}`, 'Path=/', 'Secure', 'HttpOnly', `SameSite=${sameSite}`, ...age].join(
    '; ',
  );
}

function refusal(message: string): SecurityHeadersError {
  return new SecurityHeadersError('cookie-refused', `the cookie is refused: ${message}`);
}
