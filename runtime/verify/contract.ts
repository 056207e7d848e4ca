import { z } from 'zod';

/** What everything that checks tokens agrees on. */
export const controls = ['IDN-03', 'IDN-05'] as const;

/** What is known of tokens, sessions and users beyond what their tokens say. */
export const revocationTable = {
  /** `token#<jti>`, `session#<origin_jti>`, `user#<sub>` or `step-up#<origin_jti>`. */
  partitionKey: 'id',
  /** Seconds since 1970 after which an entry means nothing any more. */
  timeToLive: 'expires',
} as const;

/** So long a function remembers that a token was not revoked, counted from the moment at which it asked. */
export const verifierCacheSeconds = 10;

/** Names of the variables that a function which checks tokens takes its settings from. */
export const verifierEnvironment = {
  /** The `iss` of every token. */
  issuer: 'ISSUER',
  /** Where the issuer's keys are. */
  jwksUri: 'JWKS_URI',
  /** JSON list of the clients whose tokens are taken: one at least. */
  clientIds: 'CLIENT_IDS',
  /** Name of the revocation list's table. */
  revocationTable: 'REVOCATION_TABLE',
  /** Claim that holds the tenant; without it no tenant is read. A token without the claim has none. */
  tenantClaim: 'TENANT_CLAIM',
} as const;

/** Actions on the table, by who takes them. */
export const permissions = {
  verifier: ['dynamodb:BatchGetItem'],
  /** A backend that ends sessions, or that asked its user for a factor. */
  writer: ['dynamodb:PutItem'],
} as const;

/**
 * What API Gateway hands from the authorizer to the integration: flat, and text alone. An absent claim is an absent key.
 * `identityFrom` makes an identity of it.
 */
export const context = z.object({
  kind: z.enum(['user', 'machine']),
  /** `sub` of the user; the client's id for a machine. */
  subject: z.string().min(1),
  client: z.string().min(1),
  tenant: z.string().min(1).optional(),
  /** Separated by spaces, as groups and factors are. */
  scopes: z.string(),
  groups: z.string(),
  /** Seconds since 1970, as the next two. */
  authTime: z.string().regex(/^\d+$/),
  issuedAt: z.string().regex(/^\d+$/),
  expiresAt: z.string().regex(/^\d+$/),
  tokenId: z.string().min(1),
  session: z.string().min(1).optional(),
  /** Absent where nobody knows. */
  factors: z.string().optional(),
  /** When they were shown; where `factors` is. */
  factorsAt: z.string().regex(/^\d+$/).optional(),
});
export type AuthorizerContext = z.infer<typeof context>;
