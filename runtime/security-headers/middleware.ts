import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { corsHeaders, type CorsSettings, defectOfCors, trustedBy } from './cors';
import { mayMutate, type Provenance } from './cross-site';
import { SecurityHeadersError } from './error';
import { type PageHeaders, pageHeaders } from './headers';
import { defectOfPage } from './page-defect';
import { isOrigin } from './sources';

export interface SecurityHeadersSettings extends PageHeaders {
  /** The origin under which browsers know the site, such as `https://www.example.com`. */
  readonly site: string;
  /**
   * Pages of other origins that may read answers; those that may use more than GET and HEAD may also change things.
   *
   * @default - none
   */
  readonly cors?: CorsSettings;
}

/** What is decided for one request: the headers of its answer, and the answer itself where the application is not to be asked. */
export interface Verdict {
  /** For inline scripts and styles of this one answer. */
  readonly nonce: string;
  readonly headers: Readonly<Record<string, string>>;
  /** 204 answers a browser's question about CORS, 403 refuses; undefined lets the application answer. */
  readonly status: 204 | 403 | undefined;
}

/**
 * The headers that a page is sent with, as a value: for a server behind a load balancer and for a function.
 *
 * @throws SecurityHeadersError `site-invalid`, `csp-source-refused` or `cors-refused`
 * @example
 * const headers = new SecurityHeaders({ site: 'https://www.example.com' });
 * createServer((request, response) => {
 *   const page = headers.handle(request, response);
 *   if (page !== undefined) response.end(`<script nonce="${page.nonce}">start()</script>`);
 * });
 */
export class SecurityHeaders {
  constructor(private readonly settings: SecurityHeadersSettings) {
    const { site, policy, cors } = settings;
    if (!isOrigin(site)) {
      const seen = JSON.stringify(site);
      throw new SecurityHeadersError(
        'site-invalid',
        `site is ${seen}: give an origin such as https://www.example.com`,
      );
    }
    const source = defectOfPage(policy ?? {});
    if (source !== undefined) throw new SecurityHeadersError('csp-source-refused', source);
    const defect = cors && defectOfCors(cors);
    if (defect !== undefined) throw new SecurityHeadersError('cors-refused', `cors: ${defect}`);
  }

  /** Decides about one request, without answering it. */
  public decide(request: Provenance & { readonly asksForCors: boolean }): Verdict {
    const { site, cors } = this.settings;
    const nonce = randomBytes(18).toString('base64');
    const headers = {
      ...pageHeaders(this.settings, nonce),
      ...(cors && corsHeaders(cors, request.origin)),
    };
    const refused = !mayMutate(request, site, trustedBy(cors));
    const asked = request.method === 'OPTIONS' && request.asksForCors && cors !== undefined;
    return { nonce, headers, status: refused ? 403 : asked ? 204 : undefined };
  }

  /** Sets the headers of an answer, and gives it where the application is not to be asked: then the result is undefined. */
  public handle(request: IncomingMessage, response: ServerResponse): { readonly nonce: string } | undefined {
    const { nonce, headers, status } = this.decide(provenanceOf(request));
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (status === undefined) return { nonce };
    response.statusCode = status;
    response.setHeader('Cache-Control', 'no-store');
    response.end();
    return undefined;
  }
}

function provenanceOf({ method = 'GET', headers }: IncomingMessage): Provenance & { asksForCors: boolean } {
  return {
    method,
    secFetchSite: one(headers['sec-fetch-site']),
    origin: one(headers.origin),
    cookies: headers.cookie !== undefined,
    upgrade: headers.upgrade !== undefined,
    asksForCors: headers['access-control-request-method'] !== undefined,
  };
}

/** A header said twice is no header of a browser: both values together equal nothing that is allowed. */
function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.join(', ');
}
