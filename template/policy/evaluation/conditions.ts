import { PolicyDefect, type Test } from './document';
import { operators } from './operators';
import { type RequestContext } from './request';
import { patternFor } from './variables';

/**
 * Whether a test of a condition block holds for a request.
 *
 * An absent key fails a test, but meets a negated one, `…IfExists` and `ForAllValues`: that is how AWS reads them, and why a
 * `ForAllValues` alone restricts nothing.
 *
 * @throws PolicyDefect for an operator that IAM does not have
 *
 * Source: IAM User Guide, "Condition operators" and "Multivalued context keys".
 */
export function holds(test: Test, hasVariables: boolean, context: RequestContext): boolean {
  const { set, name, ifExists } = parts(test.operator);
  const values = context.get(test.key) ?? [];
  if (name === 'Null') {
    const isAbsent = values.length === 0;
    return test.values.some((value) => (value.toLowerCase() === 'true') === isAbsent);
  }
  const operator = operators.get(name);
  if (operator === undefined) throw new PolicyDefect(`${test.operator}: no condition operator has this name`);
  if (ifExists && values.length === 0) return true;
  const patterns = test.values
    .map((value) => patternFor(value, hasVariables, context))
    .filter((pattern) => pattern !== undefined);
  const meets = (value: string) =>
    patterns.some((pattern) => operator.compare(pattern, value)) !== operator.isNegated;
  if (set === 'ForAllValues') return values.every((value) => value === '' || meets(value));
  if (set === 'ForAnyValue') return values.some(meets);
  return operator.isNegated ? values.every(meets) : values.some(meets);
}

const form = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/;

function parts(operator: string) {
  const [, set, name = operator, ifExists] = form.exec(operator) ?? [];
  return { set, name, ifExists: ifExists !== undefined };
}
