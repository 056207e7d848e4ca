import { type Provenance } from './cross-site';
import { type SecurityHeaders } from './middleware';

/** What is read of an event of a load balancer, an API Gateway API or a function URL: both shapes of their payload. */
interface HttpEvent {
  readonly httpMethod?: string;
  readonly requestContext?: { readonly http?: { readonly method?: string } };
  readonly headers?: Readonly<Record<string, string | undefined>> | null;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[] | undefined>> | null;
  readonly cookies?: readonly string[];
}

interface HttpResult {
  readonly statusCode?: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly (string | number | boolean)[]>>;
}

/**
 * A handler whose every answer carries the headers, and that is not asked about what is refused.
 *
 * A header of ours replaces the handler's own of the same name. `multiValueHeaders` are answered where the event has them, since
 * a load balancer then reads nothing else.
 *
 * @example
 * export const handler = withSecurityHeaders(headers, async (event, { nonce }) => ({ statusCode: 200, body: page(nonce) }));
 */
export function withSecurityHeaders<E extends HttpEvent, R extends HttpResult>(
  security: SecurityHeaders,
  handler: (event: E, page: { readonly nonce: string }) => Promise<R>,
): (event: E) => Promise<HttpResult> {
  return async (event) => {
    const { nonce, headers, status } = security.decide(provenanceOf(event));
    const result: HttpResult =
      status === undefined
        ? await handler(event, { nonce })
        : { statusCode: status, headers: { 'Cache-Control': 'no-store' } };
    return withHeaders(result, headers, (event.multiValueHeaders ?? undefined) !== undefined);
  };
}

function withHeaders(result: HttpResult, ours: Readonly<Record<string, string>>, many: boolean): HttpResult {
  const { headers = {}, multiValueHeaders = {}, ...rest } = result;
  const lists = [
    ...Object.entries(headers).map(([name, value]) => [name, [value]] as const),
    ...Object.entries(multiValueHeaders),
  ];
  const replaced = new Set(Object.keys(ours).map((name) => name.toLowerCase()));
  const vary = lists.filter(([name]) => name.toLowerCase() === 'vary').flatMap(([, values]) => values);
  const all = [
    ...lists.filter(([name]) => !replaced.has(name.toLowerCase())),
    // What else the answer varies by still counts: a cache that forgets it mixes answers up.
    ...Object.entries(ours).map(
      ([name, value]) => [name, name === 'Vary' ? [[...vary, value].join(', ')] : [value]] as const,
    ),
  ];
  if (many) return { ...rest, multiValueHeaders: Object.fromEntries(all) };
  const several = all.filter(([, values]) => values.length > 1);
  return {
    ...rest,
    headers: Object.fromEntries(
      all.flatMap(([name, [value]]) => (value === undefined ? [] : [[name, value]])),
    ),
    ...(several.length > 0 && { multiValueHeaders: Object.fromEntries(several) }),
  };
}

function provenanceOf(event: HttpEvent): Provenance & { asksForCors: boolean } {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(event.headers ?? {})) {
    if (value !== undefined) headers.set(name.toLowerCase(), value);
  }
  for (const [name, values] of Object.entries(event.multiValueHeaders ?? {})) {
    if (values !== undefined) headers.set(name.toLowerCase(), values.join(', '));
  }
  return {
    // An event that does not say its method is judged as one that changes things.
    method: event.httpMethod ?? event.requestContext?.http?.method ?? 'POST',
    secFetchSite: headers.get('sec-fetch-site'),
    origin: headers.get('origin'),
    cookies: headers.has('cookie') || (event.cookies?.length ?? 0) > 0,
    upgrade: headers.has('upgrade'),
    asksForCors: headers.has('access-control-request-method'),
  };
}
