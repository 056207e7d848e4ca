import { isOrigin } from './sources';

const mutating = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;
const methods = ['GET', 'HEAD', ...mutating] as const;
export type CorsMethod = (typeof methods)[number];

/** Which pages of other origins may read answers. */
export interface CorsSettings {
  /** Exact https origins; or `*` alone, for answers that anybody may read without credentials. */
  readonly origins: readonly string[];
  /**
   * Methods that those pages may use.
   *
   * @default - GET and HEAD
   */
  readonly methods?: readonly CorsMethod[];
  /**
   * Request headers beyond the harmless ones.
   *
   * @default - none
   */
  readonly headers?: readonly string[];
  /**
   * Response headers that those pages may read beyond the harmless ones.
   *
   * @default - none
   */
  readonly exposedHeaders?: readonly string[];
  /**
   * Whether cookies and other credentials go along.
   *
   * @default - they do not
   */
  readonly credentials?: boolean;
  /**
   * How long a browser may remember the answer to its question, in seconds.
   *
   * @default - 600
   */
  readonly maxAgeSeconds?: number;
}

/** What is wrong with the settings; undefined for good ones. */
export function defectOfCors(cors: CorsSettings): string | undefined {
  const everybody = cors.origins.includes('*');
  if (cors.origins.length === 0) return 'no origin is named: name each, such as https://app.example.com';
  if (everybody && cors.credentials === true)
    return 'origin "*" with credentials lets every page act as the user: name the origins';
  if (everybody && mutatesFromAfar(cors))
    return 'origin "*" is for reading: name the origins that may change things';
  if (everybody && cors.origins.length > 1) return 'origin "*" stands alone or not at all';
  const origin = cors.origins.find((each) => each !== '*' && !isOrigin(each));
  if (origin !== undefined)
    return `origin ${JSON.stringify(origin)} is not an exact https origin such as https://app.example.com`;
  const method = (cors.methods ?? []).find((each) => !methods.includes(each));
  if (method !== undefined) return `method ${JSON.stringify(method)} is none of ${methods.join(', ')}`;
  const names = [...(cors.headers ?? []), ...(cors.exposedHeaders ?? [])];
  const name = names.find((each) => !/^[a-z0-9-]+$/i.test(each));
  if (name !== undefined) return `header ${JSON.stringify(name)} is no name of a header, and "*" is refused`;
  const age = cors.maxAgeSeconds ?? 0;
  return age >= 0 && age <= 86_400 ? undefined : `maxAgeSeconds is ${age}: give 0 to 86400`;
}

/** The origins whose pages may change things here. */
export function trustedBy(cors: CorsSettings | undefined): readonly string[] {
  return cors !== undefined && mutatesFromAfar(cors) ? cors.origins : [];
}

/** The headers for a request from this origin. A listed origin is answered with the list's own text, never with the request's. */
export function corsHeaders(
  cors: CorsSettings,
  origin: string | undefined,
): Readonly<Record<string, string>> {
  const allowed = cors.origins.find((each) => each === '*' || each === origin);
  const vary: Record<string, string> = cors.origins.includes('*') ? {} : { Vary: 'Origin' };
  if (allowed === undefined || origin === undefined) return vary;
  return {
    ...vary,
    'Access-Control-Allow-Origin': allowed,
    'Access-Control-Allow-Methods': methodsOf(cors).join(', '),
    'Access-Control-Max-Age': String(cors.maxAgeSeconds ?? 600),
    'Access-Control-Allow-Headers': headersOf(cors).join(', '),
    ...(cors.exposedHeaders?.length && { 'Access-Control-Expose-Headers': cors.exposedHeaders.join(', ') }),
    ...(cors.credentials === true && { 'Access-Control-Allow-Credentials': 'true' }),
  };
}

export function methodsOf(cors: CorsSettings): readonly CorsMethod[] {
  return cors.methods ?? ['GET', 'HEAD'];
}

/** CloudFront takes no empty list; every page may send `Accept` anyway, so naming it lets nobody do more. */
export function headersOf(cors: CorsSettings): readonly string[] {
  return cors.headers === undefined || cors.headers.length === 0 ? ['Accept'] : cors.headers;
}

function mutatesFromAfar(cors: CorsSettings): boolean {
  return mutating.some((method) => methodsOf(cors).includes(method));
}
