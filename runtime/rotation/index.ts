/** What applications take part in rotations with: handlers of their own, readers that never fail, signatures. */
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { rotate } from '../lib/rotation/rotate';
import { type Rotation } from '../lib/rotation/rotation';
import { type Schema } from '../lib/rotation/schema';
import { withSecret as readThrough } from '../lib/rotation/with-secret';

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
export { type Rotation, type Version } from '../lib/rotation/rotation';
export { type Schema } from '../lib/rotation/schema';
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
  return (event) => rotate(event, vault, rotation);
}

const vault = new SecretsManagerClient();

/**
 * Uses a secret in a way that goes on to work while it rotates, also where the other side knows one value at a time, such as a
 * database user with one password.
 *
 * @param use does what the secret is for; called up to three times
 * @param isRefused whether an error means that the secret was not taken; any other error is thrown at once
 * @throws what `use` threw last
 * @example
 * await withSecret('orders/database', login, (value) => connect(value), isWrongPassword);
 */
export function withSecret<Value, Result>(
  secretId: string,
  schema: Schema<Value>,
  use: (value: Value) => Promise<Result>,
  isRefused: (error: unknown) => boolean,
): Promise<Result> {
  return readThrough(vault, secretId, schema, use, isRefused);
}
