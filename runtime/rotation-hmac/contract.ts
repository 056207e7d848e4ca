import { secretPermissions } from '../lib/rotation/contract';

/** What a shared secret for signatures and its rotation agree on. */
export const controls = ['IDN-06', 'DAT-06'] as const;

export { event } from '../lib/rotation/contract';
export { webhookSecrets as secretValue } from '../lib/webhooks/secrets';

/** Actions, by what they are allowed on. */
export const permissions = { secret: secretPermissions } as const;
