import { Opaque } from './opaque';
import { couldBe } from './same';
import { type Value } from './value';

/**
 * Whether a value that stands alone and is decided at deployment may be one of some texts: not if the parameter's type,
 * its `AllowedPattern`, or the map it comes from excludes all of them. Anything else may.
 *
 * Ask it with the plainest forms of what you look for, before a test that nobody could answer.
 */
export function admits(value: Value, ...texts: readonly string[]): boolean {
  const form = value.form();
  return !(form instanceof Opaque) || texts.some((text) => couldBe(form, text));
}
