import { z } from 'zod';
import { verifierEnvironment } from '../verify/contract';

/** What the construct of the broker and its handler agree on. */
export const controls = ['AUT-05'] as const;

export { tenantTag } from '../lib/tenants/contract';

export const environment = {
  ...verifierEnvironment,
  /** ARN of the role whose sessions it hands out. */
  role: 'TENANT_ROLE_ARN',
} as const;

/** The shortest that STS gives: so long a session outlives the token, the tenant or the user that it was given for. */
export const sessionSeconds = 900;

/** Actions, by what they are allowed on. */
export const permissions = { role: ['sts:AssumeRole', 'sts:TagSession'] } as const;

/** The access token of the user in whose tenant's name the caller works: nothing in the request names a tenant. */
export const event = z.strictObject({ token: z.string().min(1).max(16_384) });
