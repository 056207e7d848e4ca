import { apiKeyValue } from './api-key-schema';
import { type Rotation } from './rotation';

/** A key at a third party, as its owner sees it. */
export interface ApiKeyRecord {
  readonly id: string;
  /** What `create` was given. */
  readonly label: string;
  readonly created: Date;
}

/** What an application says of a third party, so that its keys rotate. Each call is one request to that party. */
export interface ApiKeyProvider {
  /** The keys of this integration, and of no other: what is not in use any more is revoked. */
  list(): Promise<readonly ApiKeyRecord[]>;
  /** Makes a key. Throws if there are as many as there may be. */
  create(label: string): Promise<{ readonly id: string; readonly key: string }>;
  /** Revokes a key. That it is gone already is no error. */
  revoke(id: string): Promise<void>;
  /** Whether the key works. Throws if that cannot be told. */
  accepts(key: string): Promise<boolean>;
}

/** A value of the secret. Before the first rotation it holds neither. */
export interface ApiKeyValue {
  readonly id: string;
  readonly key: string;
}

/** No function of Lambda runs longer: a key that is older and in no version was made by a run that is over. */
const longestRunMilliseconds = 15 * 60 * 1000;

/**
 * Rotates a key that a third party makes and shows once: two live ones, the one in use and the one before it.
 *
 * What is neither, and old enough that no run can still be about to keep it, is revoked before a new key is made. A party that
 * has no room for another key makes the run fail until then.
 */
export function apiKeyRotation(
  provider: ApiKeyProvider,
  now: () => number = Date.now,
): Rotation<ApiKeyValue> {
  return {
    schema: apiKeyValue,
    async next(current, token) {
      const over = (await provider.list()).filter(
        ({ id, created }) => id !== current.id && now() - created.getTime() > longestRunMilliseconds,
      );
      for (const { id } of over) await provider.revoke(id);
      return provider.create(token);
    },
    discard: ({ id }) => provider.revoke(id),
    set: () => Promise.resolve(),
    accepts: ({ key }) => provider.accepts(key),
  };
}
