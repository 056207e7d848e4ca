import { type Value } from '../template';

/** Stands for what is decided at deployment: a name, and nothing that a rule looks for. */
const NAME = '\uE002';

/**
 * The text of a value with a placeholder for each part that is decided at deployment.
 *
 * For properties of which the service itself refuses the bad form: what stands in the template can be judged by it, and
 * what does not will be refused.
 */
export function knownText(value: Value): string {
  return value
    .pieces()
    .map((piece) => piece ?? NAME)
    .join('');
}
