/** The tag, with the name of a signing key as its value, of every KMS key that is made for it. */
export const keyTag = 'signing-key';

export const algorithm = 'ES256';

/** Where the public keys are, from the root of the host that serves them. */
export const jwksPath = '.well-known/jwks.json';

/** The alias of the key that signs now. It moves; a key's own alias, below, never does. */
export function activeAliasOf(name: string): string {
  return `${aliasesOf(name)}active`;
}

/** The alias that decides which key becomes the first, the second, … */
export function arbiterOf(name: string, generation: number): string {
  return `${aliasesOf(name)}${generation}`;
}

/** What the aliases of a signing key begin with, and those of no other. */
export function aliasesOf(name: string): string {
  return `alias/signing/${name}/`;
}

/** So long a signer goes on with the key that it asked for. */
export const signerCacheSeconds = 300;

/** So long KMS takes at most until a change of a key, a tag or an alias is seen everywhere. */
export const propagationSeconds = 300;

/** No run of the rotation is longer: Lambda ends it. What a run still does, it does by then. */
export const longestRunSeconds = 900;

/** How often the rotation looks what is due. */
export const tickSeconds = 86_400;

/** A key without a name is swept when it is older: the run that made it has ended, and every name is seen everywhere. */
export const sweepAgeSeconds = 3600;

/** How long deleted keys can be had back. */
export const deletionDays = 30;

/** What an operator says of a signing key, in seconds. */
export interface Bounds {
  /** How long a key signs. */
  readonly rotate: number;
  /** The longest life of a token. */
  readonly token: number;
  /** The longest that anybody verifies by a JWKS that was fetched before, with all caches in between. */
  readonly cache: number;
}

/** So long a key is published before it signs: it may have been published at the very end of the run that did it. */
export function noticeOf({ cache }: Bounds): number {
  return cache + longestRunSeconds;
}

/** So long a key stays published after the alias has named another: until the last token that was signed with it is over. */
export function overlapOf({ token, cache }: Bounds): number {
  return propagationSeconds + signerCacheSeconds + token + cache;
}

/** The shortest time that a key can sign: what is due before the next change is done by then, at ticks a day apart. */
export function leastRotationOf(bounds: Bounds): number {
  return Math.max(noticeOf(bounds), overlapOf(bounds)) + tickSeconds;
}

/** What a function that signs is told by its environment. */
export const signerEnvironment = {
  name: 'SIGNING_KEY_NAME',
  longestLifeSeconds: 'LONGEST_TOKEN_SECONDS',
} as const;
