import { z } from 'zod';

export { factorTable } from '../lib/factors/contract';
export { tenantTag } from '../lib/tenants/contract';

/** What a pool and its pre-token handler agree on. */
export const controls = ['IDN-02', 'AUT-05'] as const;

/** Cognito waits this long for a trigger, and then fails the sign-in. */
export const cognitoWaitsSeconds = 5;
/** The handler gives up on its questions earlier, so that it can still answer: with nothing that is privileged. */
export const deadlineMilliseconds = 3000;

/**
 * A sign-in hands out its tokens this long after the user proved who she is, at most: the cookie of managed login signs in
 * silently for an hour, and a code can be redeemed for five minutes.
 */
export const signInSeconds = 65 * 60;

export const environment = {
  factorTable: 'FACTOR_TABLE',
  /** JSON of `privileges`. */
  privileges: 'PRIVILEGES',
  /** How long a session can be refreshed, by the longest of the pool's clients. */
  longestRefreshSeconds: 'LONGEST_REFRESH_SECONDS',
  /** Name of the registry of tenants; without it no token names a tenant. */
  tenantRegistry: 'TENANT_REGISTRY',
} as const;

/** Actions, by what they are allowed on. */
export const permissions = {
  userPool: ['cognito-idp:AdminGetUserAuthFactors'],
  factorTable: ['dynamodb:GetItem'],
  tenantRegistry: ['dynamodb:GetItem'],
} as const;

/** Lets a token edit its user by Cognito's API. Whoever signs in by that API gets it unasked. */
export const userAdminScope = 'aws.cognito.signin.user.admin';

/** Whose groups mean what. A group that is in neither list is taken for a privileged one without scopes. */
export const privileges = z.strictObject({
  /** Groups that stay in the tokens whatever the sign-in was. */
  ordinary: z.array(z.string()),
  /** Privileged groups, each with the scopes that are for its members alone. */
  privileged: z.record(z.string(), z.array(z.string())),
  /** Whether a client of the pool was given `userAdminScope`, by the prop that says why; else no token has it. */
  userAdmin: z.boolean(),
});
export type Privileges = z.infer<typeof privileges>;

/**
 * What is read of an event of version 2 or 3. Client metadata is not among it: the caller writes them.
 * Of the response nothing is read either: it is empty when the event comes.
 */
export const event = z.object({
  version: z.enum(['2', '3']),
  triggerSource: z.string(),
  userPoolId: z.string().min(1),
  userName: z.string().nullish(),
  request: z.object({
    userAttributes: z.record(z.string(), z.unknown()).nullish(),
    groupConfiguration: z
      .object({
        groupsToOverride: z.array(z.string()).nullish(),
        iamRolesToOverride: z.array(z.string()).nullish(),
        preferredRole: z.string().nullish(),
      })
      .nullish(),
  }),
});
export type PreTokenEvent = z.infer<typeof event>;
