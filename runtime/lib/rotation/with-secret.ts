import { type Schema } from './schema';
import { readVersion, type SecretsManager } from './vault';

/**
 * Uses a secret in a way that goes on to work while it rotates, also where the other side knows one value at a time, such as a
 * database user with one password: if the current value is refused, the pending one is tried, and then the current one again,
 * which is by then the one that was pending.
 *
 * @param use does what the secret is for; called up to three times
 * @param isRefused whether an error means that the secret was not taken; any other error is thrown at once
 * @throws what `use` threw last
 */
export async function withSecret<Value, Result>(
  vault: SecretsManager,
  secretId: string,
  schema: Schema<Value>,
  use: (value: Value) => Promise<Result>,
  isRefused: (error: unknown) => boolean,
): Promise<Result> {
  let refusal: unknown = new Error('the secret has no version that could be read');
  for (const VersionStage of ['AWSCURRENT', 'AWSPENDING', 'AWSCURRENT']) {
    const version = await readVersion(vault, schema, secretId, { VersionStage });
    if (version === undefined) continue;
    try {
      return await use(version.value);
    } catch (error) {
      if (!isRefused(error)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}
