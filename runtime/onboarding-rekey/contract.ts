import { z } from 'zod';
import { existingTenant, wantedKey } from '../lib/onboarding/event';

/** What onboarding's construct and the steps that change a tenant's key agree on. */
export const controls = ['DAT-01'] as const;

/** Actions, by what they are allowed on. */
export const permissions = {
  registry: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
  budget: ['dynamodb:UpdateItem'],
  /** Of keys that bear the tag of an intent. */
  tenantKeys: ['kms:DisableKey', 'kms:ScheduleKeyDeletion', 'kms:UpdateAlias'],
  aliases: ['kms:UpdateAlias'],
  eventBus: ['events:PutEvents'],
  sessionRole: ['sts:AssumeRole', 'sts:TagSession'],
  /** In the tenant's name. */
  session: {
    key: ['kms:Encrypt'],
    keyOfSecrets: ['kms:Decrypt', 'kms:GenerateDataKey'],
    secrets: ['secretsmanager:UpdateSecret'],
  },
} as const;

export const event = z.discriminatedUnion('step', [
  z.object({ step: z.literal('switch'), input: wantedKey }),
  z.object({ step: z.literal('move'), input: existingTenant }),
  z.object({ step: z.literal('disableOlder'), input: existingTenant }),
  z.object({ step: z.literal('deleteOlder'), input: existingTenant }),
]);
