/** What applications take part in rotations with: handlers of their own, readers that never fail, signatures. */
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { rotate, type Rotation } from '../lib/rotation/rotate';

export {
  type ApiKeyProvider,
  type ApiKeyRecord,
  apiKeyRotation,
  type ApiKeyValue,
} from '../lib/rotation/api-keys';
export {
  alternatingUsersRotation,
  type AlternatingLogin,
  type Connect,
  type Connection,
  type DatabaseLogin,
  databaseUserRotation,
  isWrongPassword,
} from '../lib/rotation/postgres';
export { type Rotation } from '../lib/rotation/rotate';
export { type Version } from '../lib/rotation/vault';
export { withSecret } from '../lib/rotation/with-secret';
export {
  isSignedWebhook,
  signWebhook,
  type WebhookMessage,
  type WebhookSecrets,
} from '../lib/webhooks/signature';

/**
 * The handler of a function that rotates secrets of an application's own kind.
 *
 * @example
 * export const handler = rotationHandler(apiKeyRotation(myProvider));
 */
export function rotationHandler<Value>(rotation: Rotation<Value>): (event: unknown) => Promise<void> {
  const vault = new SecretsManagerClient();
  return (event) => rotate(event, vault, rotation);
}
