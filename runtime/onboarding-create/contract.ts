import { z } from 'zod';
import { existingTenant, newTenant, wantedKey } from '../lib/onboarding/event';

/** What onboarding's construct and the steps that make something for a tenant agree on. */
export const controls = ['DAT-01', 'DAT-06'] as const;

export {
  crashes,
  retry,
  budgetTable,
  environment,
  propagationSeconds,
  intentPattern,
  intentTag,
} from '../lib/onboarding/contract';
export { deletionDays, eventSource, sweepAgeSeconds } from '../lib/onboarding/contract';
export { longestStepSeconds } from '../lib/onboarding/contract';
export { triedAgain } from '../lib/onboarding/outcome';
export { keyAliasOf, tenantPlaceholder, tenantTag } from '../lib/tenants/contract';

/** Actions, by what they are allowed on. */
export const permissions = {
  registry: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
  budget: ['dynamodb:UpdateItem'],
  /** With the tags of a tenant and an intent. */
  newKeys: ['kms:CreateKey', 'kms:TagResource'],
  /** Of keys that bear the tag of an intent. */
  tenantKeys: ['kms:CreateAlias', 'kms:DescribeKey', 'kms:EnableKeyRotation', 'kms:ListResourceTags'],
  aliases: ['kms:CreateAlias'],
  eventBus: ['events:PutEvents'],
  sessionRole: ['sts:AssumeRole', 'sts:TagSession'],
  /** In the tenant's name. */
  session: {
    key: ['kms:Encrypt'],
    keyOfSecrets: ['kms:Decrypt', 'kms:GenerateDataKey'],
    secrets: ['secretsmanager:CreateSecret', 'secretsmanager:DescribeSecret', 'secretsmanager:TagResource'],
  },
} as const;

const tenantKeyPolicy = z.record(z.string(), z.unknown());

export const event = z.discriminatedUnion('step', [
  z.object({ step: z.literal('register'), input: newTenant }),
  z.object({ step: z.literal('key'), input: newTenant, tenantKeyPolicy }),
  z.object({ step: z.literal('secret'), input: existingTenant }),
  z.object({ step: z.literal('activate'), input: existingTenant }),
  z.object({ step: z.literal('nextKey'), input: wantedKey, tenantKeyPolicy }),
]);
