import { bind, type Dependencies } from '../lib/onboarding/bind';
import { activate, giveKey, giveSecret, register } from '../lib/onboarding/create';
import { makeNextKey } from '../lib/onboarding/rekey';
import { step } from '../lib/onboarding/step';
import { environment, event as schema } from './contract';

/** One step of a tenant's beginning: its record, its key, its secret, or that it is let in. */
export function create(
  event: unknown,
  dependencies: Dependencies,
  pooledKey: string | undefined,
): Promise<void> {
  const { registry, announce } = dependencies;
  return step(async () => {
    const wanted = schema.parse(event);
    switch (wanted.step) {
      case 'register':
        return register(registry, wanted.input);
      case 'key':
        return giveKey(dependencies, wanted.input, wanted.tenantKeyPolicy, pooledKey);
      case 'secret':
        return giveSecret(dependencies, wanted.input.tenant);
      case 'activate':
        return activate(registry, announce, wanted.input.tenant);
      case 'nextKey': {
        const { tenant, generation } = wanted.input;
        return makeNextKey(dependencies, announce, tenant, generation, wanted.tenantKeyPolicy);
      }
    }
  });
}

// Outside the handler, so that a warm copy keeps its connections.
let bound: Dependencies | undefined;

export const handler = (event: unknown): Promise<void> =>
  create(event, (bound ??= bind()), process.env[environment.pooledKey] || undefined);
