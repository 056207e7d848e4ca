import { keyAliasOf } from '../tenants/contract';

/** The tag that says for which run a key was made. Only what bears it is ever swept. */
export const intentTag = 'tenant-intent';

/** What the value of that tag is like, in the patterns of a policy: a UUID. */
export const intentPattern = [8, 4, 4, 4, 12].map((length) => '?'.repeat(length)).join('-');

/** Names of variables that the functions of onboarding have in common. */
export const environment = {
  registryTable: 'REGISTRY_TABLE',
  budgetTable: 'BUDGET_TABLE',
  /** Fraction of the account's quotas that all steps together may use. */
  share: 'QUOTA_SHARE',
  eventBus: 'EVENT_BUS',
  /** The role that is assumed, with the tenant's tag, for what is done in the tenant's name. */
  sessionRole: 'SESSION_ROLE',
  /** The key of tenants that share one. */
  pooledKey: 'POOLED_KEY_ARN',
} as const;

/** The item of one API in the table of budgets. */
export const budgetTable = { partitionKey: 'api' } as const;

/** So long a run, and what continues it, may make use of the key that was made for an intent. */
export const leaseSeconds = 600;

/** No function of onboarding runs longer. */
export const longestStepSeconds = 120;

/** So long KMS takes at most until a change of a key, a tag or an alias is seen everywhere. */
export const propagationSeconds = 300;

/**
 * A key that nobody names is swept when it is older: nobody can name it any more, since the lease of its intent is over, the
 * last step that read it has ended, and every name that was given is seen everywhere.
 */
export const sweepAgeSeconds = 3600;

/** How long deleted keys and secrets can be had back. */
export const deletionDays = 30;

/** How steps that may go better later are tried again: by the state machine, and not inside a function. */
export const retry = { maxAttempts: 10, intervalSeconds: 2, backoffRate: 2, maxDelaySeconds: 60 } as const;

/** How a function that ended without an answer is told of: it runs again from where it was. */
export const crashes = [
  ...['Lambda.Unknown', 'Lambda.ServiceException', 'Lambda.AWSLambdaException', 'Lambda.SdkClientException'],
  ...['Lambda.TooManyRequestsException', 'Sandbox.Timedout', 'Runtime.ExitError', 'States.Timeout'],
] as const;

export const eventSource = 'portcullis.tenants';

/** What is told of a tenant. Whoever keeps anything of a tenant in memory drops it at each of these but the first. */
export const eventTypes = [
  ...(['TenantActivated', 'TenantSuspended', 'TenantResumed', 'TenantOffboarding'] as const),
  ...(['TenantOffboarded', 'TenantKeyAnnounced', 'TenantKeyReplaced', 'TenantKeyRetired'] as const),
] as const;
export type TenantEvent = (typeof eventTypes)[number];

/** The secret that a tenant is given. The prefix ends in a delimiter, so it is no other tenant's. */
export function secretNameOf(tenant: string): string {
  return `tenant/${tenant}/signing`;
}

/** The alias that decides which key becomes a tenant's first, second, … */
export function arbiterOf(tenant: string, generation: number): string {
  return generation === 1 ? keyAliasOf(tenant) : `${keyAliasOf(tenant)}/${generation}`;
}
