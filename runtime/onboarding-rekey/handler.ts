import { bind, type Dependencies } from '../lib/onboarding/bind';
import { deleteOlderKeys, disableOlderKeys, moveSecret, switchKey } from '../lib/onboarding/rekey';
import { step } from '../lib/onboarding/step';
import { event as schema } from './contract';

/** One step by which a tenant changes to its next key, or by which its older ones are retired. */
export function rekey(event: unknown, dependencies: Dependencies): Promise<void> {
  return step(async () => {
    const wanted = schema.parse(event);
    const { tenant } = wanted.input;
    switch (wanted.step) {
      case 'switch':
        return switchKey(dependencies, tenant, wanted.input.generation);
      case 'move':
        return moveSecret(dependencies, tenant);
      case 'disableOlder':
        return disableOlderKeys(dependencies, tenant);
      case 'deleteOlder':
        return deleteOlderKeys(dependencies, tenant);
    }
  });
}

// Outside the handler, so that a warm copy keeps its connections.
let bound: Dependencies | undefined;

export const handler = (event: unknown): Promise<void> => rekey(event, (bound ??= bind()));
