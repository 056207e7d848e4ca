import { createContext, runInContext } from 'node:vm';
import { type Sent } from '../../runtime/security-headers/requests';

interface Header {
  readonly value: string;
  readonly multiValue?: readonly { readonly value: string }[];
}
export interface ViewerRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, Header>>;
  readonly cookies: Readonly<Record<string, { readonly value: string }>>;
}
export interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, { readonly value: string }>>;
  readonly body: { readonly data: string };
}

/** The function of a viewer request, run as CloudFront would: alone, with no module and no network. */
export function runGuard(
  code: string,
): (event: { readonly request: ViewerRequest }) => ViewerRequest | Answer {
  const handler: unknown = runInContext(`${code}; handler`, createContext({}));
  if (typeof handler !== 'function') throw new Error('the code has no function named handler');
  return (event) => handler(event);
}

/** The event that CloudFront makes of a request: cookies stand apart from the headers. */
export function asEvent({ method, headers, cookies }: Sent): { readonly request: ViewerRequest } {
  const named = Object.entries(headers).map(([name, value]) => [name, { value }] as const);
  return {
    request: {
      method,
      headers: Object.fromEntries(named),
      cookies: cookies ? { '__Host-session': { value: 'x' } } : {},
    },
  };
}
