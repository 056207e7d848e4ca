import { type Basics, bindBasics } from '../lib/onboarding/bind';
import { step } from '../lib/onboarding/step';
import { sweep, type Swept } from '../lib/onboarding/sweep';

// Outside the handler, so that a warm copy keeps its connections.
let bound: Basics | undefined;

/** Deletes the keys that were made for tenants and became nobody's. */
export const handler = (): Promise<Swept> => step(() => sweep((bound ??= bindBasics())));
