import { z } from 'zod';

/** What onboarding's construct and the sweeper agree on. */
export const controls = ['DAT-01'] as const;

/** Actions, by what they are allowed on. */
export const permissions = {
  registry: ['dynamodb:GetItem'],
  budget: ['dynamodb:UpdateItem'],
  /** Of the account: a key that nobody names can only be found among all. */
  keys: ['kms:ListAliases', 'kms:ListKeys', 'kms:DescribeKey', 'kms:ListResourceTags'],
  /** Of keys that bear the tag of an intent. */
  tenantKeys: ['kms:DisableKey', 'kms:ScheduleKeyDeletion'],
} as const;

/** Whatever wakes the sweeper. Nothing of it is read. */
export const event = z.unknown();
