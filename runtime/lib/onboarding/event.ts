import { z } from 'zod';
import { keyTiers } from '../tenants/contract';
import { parseTenantId } from '../tenants/tenant-id';

/** The id of a tenant, parsed; it becomes part of names, of policies and of prefixes. */
export const tenantId = z.string().transform((id, context) => {
  try {
    return parseTenantId(id);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'no tenant id' });
    return z.NEVER;
  }
});

/** A line of a manifest, or the input of a run: in a table, what is not given is empty. */
export const newTenant = z.object({
  tenant: tenantId,
  tier: z
    .literal('')
    .transform(() => 'dedicated' as const)
    .or(z.enum(keyTiers))
    .default('dedicated'),
  keyArn: z
    .literal('')
    .transform(() => undefined)
    .or(z.string().regex(/^arn:[\w-]+:kms:[\w-]+:\d{12}:key\/[\w-]+$/))
    .optional(),
});

export const existingTenant = z.object({ tenant: tenantId });

/** The key that a tenant is to have: 2 for its second. */
export const wantedKey = existingTenant.extend({ generation: z.coerce.number().int().min(2) });
