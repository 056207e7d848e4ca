import { type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo } from 'node:net';
import { asEvent, runGuard } from '../constructs/security-headers/guard';
import { sentHeaders } from '../constructs/security-headers/sent-headers';
import { certificate } from './certificate';
import { type Path } from './template';

/** What an origin answers; a page of another site is an origin with nobody in front. */
export interface Page {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
export type Origin = (request: IncomingMessage) => Page;

/** What is taken away, to see that nothing else keeps the promise. */
export interface Weakness {
  readonly withoutHeaders?: readonly string[];
  readonly withoutGuard?: boolean;
}

/**
 * A server on loopback that answers for every host: for `site` as CloudFront would by the template (methods, function for viewer
 * requests, policy of response headers), for the others with their bare pages.
 */
export class EdgeServer {
  public weakness: Weakness = {};
  private readonly server = createServer(certificate(), (request, response) =>
    this.answer(request, response),
  );

  constructor(
    private readonly site: string,
    private readonly paths: readonly Path[],
    private readonly origins: Readonly<Record<string, Origin>>,
  ) {}

  public async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address: AddressInfo | string | null = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    return address.port;
  }

  public async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const host = request.headers.host ?? '';
    const origin = this.origins[host];
    if (origin === undefined) return send(response, { status: 404 }, {});
    if (host !== this.site) return send(response, origin(request), {});
    const path = this.paths.find(({ pattern }) => matches(pattern, request.url ?? '/'));
    if (path === undefined) throw new Error('a distribution has a default path');
    // What a function answers goes to the viewer as it is: no policy of headers is counted on there.
    const guarded = this.guarded(path, request);
    if (guarded !== undefined) return send(response, guarded, {});
    const page = path.methods.includes(request.method ?? 'GET')
      ? origin(request)
      : { status: 403, body: 'this method is not allowed here' };
    const headers = sentHeaders(path.policy, request.headers.origin, page.headers);
    const gone = (this.weakness.withoutHeaders ?? []).map((name) => name.toLowerCase());
    send(
      response,
      page,
      Object.fromEntries(Object.entries(headers).filter(([name]) => !gone.includes(name.toLowerCase()))),
    );
  }

  /** What the function for viewer requests answers, where it does. */
  private guarded({ methods, guard }: Path, request: IncomingMessage): Page | undefined {
    const { method = 'GET' } = request;
    if (!methods.includes(method)) return undefined;
    if (guard === undefined || this.weakness.withoutGuard === true) return undefined;
    const headers = Object.entries(request.headers)
      .filter(([name]) => name !== 'cookie')
      .map(([name, value]) => [name, String(value)] as const);
    const event = asEvent({
      method,
      headers: Object.fromEntries(headers),
      cookies: request.headers.cookie !== undefined,
    });
    const answer = runGuard(guard)(event);
    if (!('statusCode' in answer)) return undefined;
    const own = Object.entries(answer.headers).map(([name, { value }]) => [name, value]);
    return { status: answer.statusCode, headers: Object.fromEntries(own), body: answer.body.data };
  }
}

function matches(pattern: string, url: string): boolean {
  const text = pattern
    .split('*')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${text}$`).test(new URL(url, 'https://any').pathname);
}

function send(
  response: ServerResponse,
  { status = 200, headers = {}, body = '' }: Page,
  more: Readonly<Record<string, string>>,
): void {
  const all = Object.keys(more).length > 0 ? more : headers;
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...all }).end(body);
}
