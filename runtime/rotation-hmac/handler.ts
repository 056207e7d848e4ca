import { randomBytes } from 'node:crypto';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { rotate } from '../lib/rotation/rotate';
import { type Rotation } from '../lib/rotation/rotation';
import { webhookSecrets } from '../lib/webhooks/secrets';
import {
  isSignedWebhook,
  signWebhook,
  type WebhookMessage,
  type WebhookSecrets,
} from '../lib/webhooks/signature';

/** Rotates a secret that both sides read in the vault: the one in use goes on to be good beside the new one. */
export const hmacRotation: Rotation<WebhookSecrets> = {
  schema: webhookSecrets,
  next: ({ current }) => ({ current: randomBytes(32).toString('base64'), previous: current }),
  // Nobody but the vault has to be told.
  set: () => Promise.resolve(),
  accepts: understandEachOther,
};

/** Whether each of two sides, one of which still has the older value, takes what the other signs. */
function understandEachOther(one: WebhookSecrets, other: WebhookSecrets): boolean {
  const message: WebhookMessage = { id: 'rotation', timestamp: 0, body: 'rotation' };
  const takes = (receiver: WebhookSecrets, sender: WebhookSecrets) =>
    isSignedWebhook(receiver, message, signWebhook(sender, message), 0);
  return takes(one, other) && takes(other, one);
}

const vault = new SecretsManagerClient();

export const handler = (event: unknown): Promise<void> => rotate(event, vault, hmacRotation);
