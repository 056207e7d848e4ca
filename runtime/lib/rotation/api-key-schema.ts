import { z } from 'zod';

/** What a value of the secret has to be. The first one is made by the vault, and empty. */
export const apiKeyValue = z.object({ id: z.string().default(''), key: z.string().default('') });
