import { z } from 'zod';
import { VerifierSettingsError } from './error';

const algorithms = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const;
export type Algorithm = (typeof algorithms)[number];

/** What a verifier takes, and whose. */
export interface VerifierSettings {
  /** The `iss` of every token, letter by letter. */
  readonly issuer: string;
  /** The clients whose tokens are taken: one at least. */
  readonly clientIds: readonly string[];
  /**
   * Which tokens are taken. An ID token says who signed in, and is for the client alone; an API takes access tokens.
   *
   * @default 'access'
   */
  readonly tokenUse?: 'access' | 'id';
  /**
   * The resource that access tokens have to be for (`aud`).
   *
   * @default - tokens that are for a named resource are refused
   */
  readonly audience?: string;
  /**
   * Where the issuer's keys are: https, or http on this very machine.
   *
   * @default - `.well-known/jwks.json` below the issuer
   */
  readonly jwksUri?: string;
  /**
   * What tokens may be signed with. Only algorithms whose key for verifying is public.
   *
   * @default - RS256
   */
  readonly algorithms?: readonly Algorithm[];
  /**
   * Claim that holds the tenant. A token whose claim is no tenant's id (lower case, digits, `-`) is refused.
   *
   * @default - no tenant is read
   */
  readonly tenantClaim?: string;
  /**
   * How far the clocks of the issuer and of this machine may be apart, in seconds: 0 to 60.
   *
   * @default 5
   */
  readonly clockToleranceSeconds?: number;
  /**
   * The longest life of a token, in seconds; one that is made for longer is refused.
   *
   * @default 900
   */
  readonly longestLifetimeSeconds?: number;
  /**
   * So long an answer of the revocation list is remembered, in seconds, counted from the moment at which it was asked: 0 to 60.
   *
   * @default 10
   */
  readonly revocationCacheSeconds?: number;
}

const schema = z.strictObject({
  issuer: z.url({ protocol: /^https?$/ }),
  clientIds: z.array(z.string().regex(/^[\w+-]{1,128}$/)).min(1),
  tokenUse: z.enum(['access', 'id']).default('access'),
  audience: z.string().min(1).optional(),
  jwksUri: z.url().optional(),
  algorithms: z.array(z.enum(algorithms)).min(1).default(['RS256']),
  tenantClaim: z.string().min(1).optional(),
  clockToleranceSeconds: z.number().min(0).max(60).default(5),
  longestLifetimeSeconds: z.number().min(60).max(86_400).default(900),
  revocationCacheSeconds: z.number().min(0).max(60).default(10),
});

type Optional = 'audience' | 'tenantClaim';
/** With every default filled in. */
export type CheckedSettings = Required<Omit<VerifierSettings, Optional>> &
  Readonly<Partial<Record<Optional, string | undefined>>>;

/** @throws VerifierSettingsError with what is wrong */
export function checkedSettings(settings: VerifierSettings): CheckedSettings {
  const { success, data, error } = schema.safeParse(settings);
  if (!success) throw new VerifierSettingsError(`settings of the verifier: ${z.prettifyError(error)}`);
  const jwksUri = data.jwksUri ?? `${data.issuer.replace(/\/$/, '')}/.well-known/jwks.json`;
  const { protocol, hostname } = new URL(jwksUri);
  if (
    protocol !== 'https:' &&
    !(protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname))
  )
    throw new VerifierSettingsError(
      `jwksUri is ${jwksUri}: give an https address, since whoever answers there decides which tokens are good`,
    );
  return { ...data, jwksUri };
}
