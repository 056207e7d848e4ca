import { meaning } from './outcome';

/** Runs a step. Whatever ends it has the name that the state machine knows it by. */
export async function step<T>(body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    throw meaning(error);
  }
}
