import { z } from 'zod';
import { existingTenant } from '../lib/onboarding/event';

/** What onboarding's construct and the steps that end something for a tenant agree on. */
export const controls = ['DAT-01'] as const;

/** Actions, by what they are allowed on. */
export const permissions = {
  registry: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
  budget: ['dynamodb:UpdateItem'],
  /** Of keys that bear the tag of an intent. */
  tenantKeys: ['kms:DescribeKey', 'kms:DisableKey', 'kms:EnableKey', 'kms:ScheduleKeyDeletion'],
  eventBus: ['events:PutEvents'],
  sessionRole: ['sts:AssumeRole', 'sts:TagSession'],
  /** In the tenant's name. */
  session: { key: ['kms:Decrypt'], secrets: ['secretsmanager:DeleteSecret'] },
} as const;

/** Suspends, resumes and offboards, a step at a time. */
export const event = z.object({
  step: z.enum(['suspend', 'resume', 'begin', 'finish', 'disable', 'enable', 'prove', 'delete']),
  input: existingTenant,
});
