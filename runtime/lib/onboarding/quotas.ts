/**
 * Requests a second that an account may make in a region, by API, as AWS gives them to a new account; other requests of the
 * account count too. CreateKey and CreateAlias stand in AWS's guide; the others are known and were not seen again.
 */
export const quotas = {
  'kms:CreateKey': 5,
  'kms:CreateAlias': 5,
  'kms:UpdateAlias': 5,
  'kms:DisableKey': 5,
  'kms:EnableKey': 5,
  'kms:EnableKeyRotation': 15,
  'kms:ScheduleKeyDeletion': 15,
  'kms:DescribeKey': 2000,
  'kms:ListResourceTags': 2000,
  'kms:ListKeys': 500,
  'kms:ListAliases': 500,
  'secretsmanager:CreateSecret': 50,
  'secretsmanager:DeleteSecret': 50,
  'secretsmanager:DescribeSecret': 50,
  'secretsmanager:UpdateSecret': 50,
} as const;
export type Api = keyof typeof quotas;

/** Keys that an account may have in a region, before AWS is asked for more. */
export const keysPerAccount = 100_000;

/** Requests that share so high a quota are not worth a reservation each. */
const unmetered = 100;

export function isMetered(api: Api): boolean {
  return quotas[api] < unmetered;
}
