import { type Level, type Trial } from './probe';

/** Error names that mean "you may not"; anything else is a failure of the trial itself. */
export type Refusals = readonly string[];

/** Where trials are added to. */
export type Trials = Pick<Trial[], 'push'>;

/** The same, for trials behind which stands more than behind the rest of their probe. */
export function at(level: Level, trials: Trials): Trials {
  return { push: (...added) => trials.push(...added.map((trial) => ({ ...trial, level }))) };
}

/** Tries what must work. */
export async function allowed<T>(trials: Trials, what: string, act: () => Promise<T>): Promise<T> {
  try {
    const answer = await act();
    trials.push({ what, expected: 'allowed', seen: 'allowed', detail: '' });
    return answer;
  } catch (error) {
    trials.push({ what, expected: 'allowed', seen: 'refused', detail: describe(error) });
    throw error;
  }
}

/** Tries what must be refused, with one of the given errors: a typo in a request is not a refusal. */
export async function refused(
  trials: Trials,
  what: string,
  refusals: Refusals,
  act: () => Promise<unknown>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Error) || !refusals.includes(error.name)) throw error;
    trials.push({ what, expected: 'refused', seen: 'refused', detail: error.name });
    return;
  }
  trials.push({ what, expected: 'refused', seen: 'allowed', detail: 'it worked' });
}

/** Adds what was looked at: whether something is so that must be (`allowed`), or that must not be (`refused`). */
export function observed(
  trials: Trials,
  what: string,
  expected: Trial['expected'],
  is: boolean,
  detail: string,
): void {
  trials.push({ what, expected, seen: is ? 'allowed' : 'refused', detail });
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
