import { PortcullisError } from '../../../waivers';

/** CloudFormation's 1 MB holds a sixth of it at the very most; a text of 64 MiB could hold ten times as much. */
const MOST_SEPARATORS = 3_000_000;

/**
 * Passes a text on unless it separates more values than memory should hold: a megabyte of `[],[],[],…` takes a
 * hundred times its size once it is parsed.
 *
 * @throws PortcullisError `input-crowded`
 */
export function refuseCrowded(text: string): string {
  if (text.length <= MOST_SEPARATORS) return text;
  let separators = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // A comma or a line break: without one of them neither JSON nor YAML begins another value, but deeper down.
    if ((code === 44 || code === 10 || code === 13) && ++separators > MOST_SEPARATORS)
      throw new PortcullisError(
        'input-crowded',
        `more than ${MOST_SEPARATORS} lines or values: too many for a template`,
      );
  }
  return text;
}
