import { type Test } from './document';
import { operators, partsOf } from './operators';
import { type RequestContext } from './request';
import { patternFor } from './variables';

/**
 * Whether a test of a condition block holds for a request.
 *
 * An absent key fails a test, but meets a negated one, `…IfExists` and `ForAllValues`: that is how AWS reads them, and why a
 * `ForAllValues` alone restricts nothing. For the two set operators an empty text is no value.
 *
 * Source: IAM User Guide, "Condition operators" and "Multivalued context keys".
 */
export function holds(test: Test, hasVariables: boolean, context: RequestContext): boolean {
  const { set, name, ifExists } = partsOf(test.operator);
  const values = context.get(test.key) ?? [];
  const operator = operators.get(name);
  if (operator === undefined) {
    const isAbsent = values.length === 0;
    return test.values.some((value) => (value.toLowerCase() === 'true') === isAbsent);
  }
  if (ifExists && values.length === 0) return true;
  const patterns = test.values
    .map((value) => patternFor(value, hasVariables && operator.hasVariables, context))
    .filter((pattern) => pattern !== undefined);
  const meets = (value: string) =>
    patterns.some((pattern) => operator.compare(pattern, value)) !== operator.isNegated;
  const members = values.filter((value) => value !== '');
  if (set === 'ForAllValues') return members.every(meets);
  if (set === 'ForAnyValue') return members.some(meets);
  return operator.isNegated ? values.every(meets) : values.some(meets);
}
