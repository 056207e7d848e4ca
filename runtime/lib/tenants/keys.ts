/** What the record of a tenant says of its keys. */
export interface TenantKeys {
  /** The key that new data is encrypted under. */
  readonly keyArn?: string;
  /** The key that will take its place: readers try it already. */
  readonly nextKeyArn?: string;
  /** Keys that older data is under. */
  readonly olderKeyArns?: readonly string[];
}

/**
 * The keys that a tenant's data may be under, also while it moves to a new one: the first is for what is new, and a reader tries
 * them in this order. Read the record again within the staleness that its `TenantOnboarding` was given.
 *
 * @example
 * const keys = kmsKeyService({
 *   keysOf: async (tenant) => keysOf(await recordOf(tenant)), // your read of the registry
 *   credentialsOf: (tenant) => sessionFor(tenant),
 * });
 */
export function keysOf({ keyArn, nextKeyArn, olderKeyArns = [] }: TenantKeys): string[] {
  return [keyArn, nextKeyArn, ...olderKeyArns].flatMap((arn) => arn ?? []);
}
