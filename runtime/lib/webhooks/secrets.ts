import { z } from 'zod';

/** 24 to 64 random bytes in base64, as Standard Webhooks has them; `whsec_` may stand before them. */
const secret = z.string().regex(/^(?:whsec_)?(?:[\w+/-]{4}){8,21}(?:[\w+/-]{2}==|[\w+/-]{3}=)?$/);

/** What a value of the secret has to be. */
export const webhookSecrets = z.object({ current: secret, previous: secret.optional() });
