/** What of a request says where it comes from. Header values are undefined where the header is missing. */
export interface Provenance {
  readonly method: string;
  readonly secFetchSite: string | undefined;
  readonly origin: string | undefined;
  /** Whether the request carries cookies. */
  readonly cookies: boolean;
  /** Whether it opens a WebSocket, which a browser does with GET from any page. */
  readonly upgrade: boolean;
}

/**
 * Whether a request may change things: it comes from the site's own pages, from a trusted origin, or from no browser at all.
 *
 * Every current browser says `Sec-Fetch-Site`, which no page can forge; older ones say `Origin` with whatever is not a GET. A
 * request that says neither is let through only without cookies, since then nobody's session can be abused.
 */
export function mayMutate(request: Provenance, site: string, trusted: readonly string[]): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) && !request.upgrade) return true;
  const { secFetchSite, origin } = request;
  if (origin !== undefined && trusted.includes(origin)) return true;
  if (secFetchSite !== undefined) return secFetchSite === 'same-origin' || secFetchSite === 'none';
  if (origin !== undefined) return origin === site;
  return !request.cookies;
}
