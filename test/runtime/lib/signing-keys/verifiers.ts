import { type JSONWebKeySet } from 'jose';
import { jose } from './jose';
import { type Token } from './life';
import { type World } from './world';

/**
 * Verifies every token by every JWKS that any verifier may hold at any moment of the token's life: one that was published then, or
 * at most the stated age before. Gives how many times something was verified; throws if anything is refused.
 */
export async function verifyEverywhere({ object, bounds }: World, tokens: readonly Token[]): Promise<number> {
  const { versions } = object;
  const held = versions.map(({ at, text }, index) => ({
    from: at,
    to: versions[index + 1]?.at ?? Infinity,
    keys: jose.createLocalJWKSet(parsed(text)),
  }));
  let count = 0;
  for (const { text, from, to } of tokens) {
    for (const jwks of held) {
      if (jwks.from >= to || jwks.to <= from - bounds.cache * 1000) continue;
      await jose.jwtVerify(text, jwks.keys, { algorithms: ['ES256'], currentDate: new Date(from) });
      count += 1;
    }
  }
  return count;
}

export function parsed(jwks: string): JSONWebKeySet {
  return JSON.parse(jwks);
}

/** Ids of the keys that a JWKS holds. */
export function kidsOf(jwks: string): string[] {
  return parsed(jwks).keys.map(({ kid = '' }) => kid);
}
