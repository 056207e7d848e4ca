import { createHmac, timingSafeEqual } from 'node:crypto';

/** A value of the secret: the one to sign with, and the one before it, which is good until the next comes. */
export interface WebhookSecrets {
  readonly current: string;
  readonly previous?: string | undefined;
}

/** What is signed. */
export interface WebhookMessage {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** The body, byte by byte as it is sent. */
  readonly body: string | Uint8Array;
}

/**
 * The header `webhook-signature` of Standard Webhooks: one signature for each live secret, so that a receiver whose copy is one
 * rotation older or younger than the sender's finds one that it knows.
 */
export function signWebhook(secrets: WebhookSecrets, message: WebhookMessage): string {
  return [secrets.current, secrets.previous]
    .flatMap((one) => (one === undefined ? [] : [`v1,${macOf(one, message).toString('base64')}`]))
    .join(' ');
}

/**
 * Whether one of the live secrets signed the message, and not long ago. That it comes once is for the receiver to see to, by its
 * id.
 *
 * @param now seconds since 1970
 * @param tolerance seconds that the message may be old, or ahead of this clock: 300 unless told
 */
export function isSignedWebhook(
  secrets: WebhookSecrets,
  message: WebhookMessage,
  header: string,
  now: number,
  tolerance = 300,
): boolean {
  if (!(Math.abs(now - message.timestamp) <= tolerance)) return false;
  const expected = [secrets.current, secrets.previous].flatMap((one) =>
    one === undefined ? [] : [macOf(one, message)],
  );
  // More signatures than anybody sends would only be work.
  const given = header.split(' ', 8).flatMap((one) => (one.startsWith('v1,') ? [one.slice(3)] : []));
  return given.some((one) => {
    const bytes = Buffer.from(one, 'base64');
    return expected.some((mac) => mac.length === bytes.length && timingSafeEqual(mac, bytes));
  });
}

function macOf(key: string, { id, timestamp, body }: WebhookMessage): Buffer {
  return createHmac('sha256', Buffer.from(key.replace(/^whsec_/, ''), 'base64'))
    .update(`${id}.${timestamp}.`)
    .update(body)
    .digest();
}
