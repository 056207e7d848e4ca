import { createHash, createHmac } from 'node:crypto';

import { PortcullisError } from '../../waivers/error';
import { type Credentials } from './clients';
import { type Target } from './environment';

/** Asks a service that speaks AWS's JSON protocol: `AmazonSQS.GetQueueAttributes`. */
export type SignedCall = (service: string, operation: string, input: object) => Promise<Answer>;
type Answer = Readonly<Record<string, unknown>>;

/**
 * Calls of services of which one question is asked, which is not worth a client each. Signed with Signature Version 4.
 *
 * @throws PortcullisError `LOCAL_CALL_FAILED`
 */
export function signedCalls({ endpoint, region }: Target, credentials: Credentials): SignedCall {
  return async (service, operation, input) => {
    const body = JSON.stringify(input);
    const date = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
    const headers = new Map([
      ['content-type', 'application/x-amz-json-1.0'],
      ['host', new URL(endpoint).host],
      ['x-amz-date', date],
      ...(credentials.sessionToken === undefined
        ? []
        : [['x-amz-security-token', credentials.sessionToken] as const]),
      ['x-amz-target', operation],
    ]);
    const scope = [date.slice(0, 8), region, service, 'aws4_request'];
    const names = [...headers.keys()].join(';');
    const lines = [...headers].map(([name, value]) => `${name}:${value}`);
    const request = ['POST', '/', '', ...lines, '', names, sha256(body)].join('\n');
    const text = ['AWS4-HMAC-SHA256', date, scope.join('/'), sha256(request)].join('\n');
    const key = scope.reduce<string | Buffer>(hmac, `AWS4${credentials.secretAccessKey}`);
    const signature = hmac(key, text).toString('hex');
    const credential = `${credentials.accessKeyId}/${scope.join('/')}`;
    const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`;
    const answer = await fetch(endpoint, {
      method: 'POST',
      body,
      headers: { ...Object.fromEntries(headers), authorization },
      signal: AbortSignal.timeout(30_000),
    });
    if (!answer.ok)
      throw new PortcullisError(
        'LOCAL_CALL_FAILED',
        `${operation} answers ${answer.status}: ${(await answer.text()).slice(0, 300)}`,
      );
    return Object(await answer.json());
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
