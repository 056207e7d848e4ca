import { z } from 'zod';

/** What an API and the function that tells callers who they are agree on. */
export const controls = ['IDN-05'] as const;

/** The function needs nothing of AWS. */
export const permissions = {} as const;

/** What is read of an event of a REST API: what its authorizer found, and no more. */
export const event = z.object({
  requestContext: z.object({ authorizer: z.unknown() }),
});
