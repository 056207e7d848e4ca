import { bind, type Dependencies } from '../lib/onboarding/bind';
import { deleteKeys, disableKeys, enableKeys, proveUnreadable, transit } from '../lib/onboarding/end';
import { step } from '../lib/onboarding/step';
import { event as schema } from './contract';

/** One step by which a tenant is suspended, resumed or offboarded. */
export function end(event: unknown, dependencies: Dependencies): Promise<void> {
  return step(async () => {
    const {
      step,
      input: { tenant },
    } = schema.parse(event);
    switch (step) {
      case 'disable':
        return disableKeys(dependencies, tenant);
      case 'enable':
        return enableKeys(dependencies, tenant);
      case 'prove':
        return proveUnreadable(dependencies, tenant);
      case 'delete':
        return deleteKeys(dependencies, tenant);
      default:
        return transit(dependencies, tenant, step);
    }
  });
}

// Outside the handler, so that a warm copy keeps its connections.
let bound: Dependencies | undefined;

export const handler = (event: unknown): Promise<void> => end(event, (bound ??= bind()));
