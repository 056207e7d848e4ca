import { z } from 'zod';
import { type SecretValue } from './contract';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const refusal = z.object({ error: z.string() });

/**
 * Whether the token endpoint takes the secret for the client's. It is asked to redeem a code that was never given: a client
 * that proves who it is hears that the code, or the grant, is not for it; any other hears `invalid_client`.
 */
export async function isAccepted(
  fetch: Fetch,
  tokenEndpoint: string,
  { clientId, clientSecret }: SecretValue,
): Promise<boolean> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: 'none',
    redirect_uri: 'https://localhost/none',
    client_id: clientId,
  });
  const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  const response = await fetch(tokenEndpoint, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  });
  if (response.status !== 400) return false;
  const answer: unknown = await response.json();
  const { success, data } = refusal.safeParse(answer);
  return success && ['invalid_grant', 'unauthorized_client'].includes(data.error);
}
