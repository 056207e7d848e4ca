import { z } from 'zod';

const keyId = z.string().regex(/^[\w-]{1,64}$/);
const seconds = z.int().nonnegative();

/**
 * Where the rotation stands. It is kept inside the JWKS, in a member that verifiers pass over (RFC 7517, section 5), so that what is
 * published and what the rotation knows of it change together or not at all.
 */
export const book = z.strictObject({
  /** How many keys were ever made. */
  generation: z.int().positive(),
  active: keyId,
  /** Since when the alias names the active key; none until it does. */
  activeSince: seconds.optional(),
  next: keyId.optional(),
  /** Since when the next key may be published. */
  nextSince: seconds.optional(),
  previous: keyId.optional(),
  /** No longer published, and to be deleted. */
  retired: keyId.optional(),
});
export type Book = z.infer<typeof book>;

/** The keys that are published, the one that signs first. */
export function publishedIn({ active, next, previous }: Book): string[] {
  return [active, next, previous].filter((key) => key !== undefined);
}
