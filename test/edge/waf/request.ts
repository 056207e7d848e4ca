/** A request as a web ACL sees it, with what AWS's own groups would say of it: those are AWS's, and are not modelled. */
export interface Request {
  /** Seconds since the beginning of a recording. */
  readonly at: number;
  readonly ip: string;
  readonly method: string;
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyBytes: number;
  /** By the group's name: that it blocks the request, or the labels that it puts on it. */
  readonly managed: Readonly<Record<string, 'block' | readonly string[]>>;
}

/** A quiet request; tests say what is different about theirs. */
export function request(different: Partial<Request> = {}): Request {
  return {
    at: 0,
    ip: '198.51.100.7',
    method: 'GET',
    path: '/',
    headers: {},
    bodyBytes: 0,
    managed: {},
    ...different,
  };
}
