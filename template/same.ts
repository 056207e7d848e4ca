import { compareText, Opaque, solve, type Text } from './opaque';
import { type ChoiceKind, type Run } from './run';

/** Whether something decided at deployment is a literal: both answers are feasible unless what is known excludes one. */
export function isSame(run: Run, value: Opaque | Text, literal: string, kind: ChoiceKind): boolean {
  if (!(value instanceof Opaque)) {
    const solved = solve(value, literal);
    if (solved) return isSame(run, solved.opaque, solved.value, kind);
    return compareText(value, literal) === 'maybe' && run.isEqual(value.key, literal, kind, value.key);
  }
  const { key, traits } = value;
  if (!couldBe(value, literal)) return false;
  if (traits.plural)
    return (
      run.choose(`${key}=${literal}`, kind, 2, (answer) => [
        value.name,
        answer === 0 ? literal : `not ${literal}`,
      ]) === 0
    );
  const left = traits.domain?.filter((option) => !run.isExcluded(key, option));
  if (left?.length === 1 && left[0] === literal) {
    run.settle(key, literal, true, kind);
    return true;
  }
  return run.isEqual(key, literal, kind, value.name);
}

/** What the pseudo parameters look like. */
const shapes = new Map<string, RegExp>([
  ['AWS::AccountId', /^\d{12}$/],
  ['AWS::Region', /^[a-z]{2,}(?:-[a-z]+)+-\d+$/],
  ['AWS::Partition', /^aws(?:-[a-z]+)*$/],
  ['AWS::URLSuffix', /^[a-z0-9.-]+$/],
  ['AWS::StackName', /^[a-z][a-z0-9-]*$/i],
  ['AWS::StackId', /^arn:/],
]);

/** Whether what is known of something decided at deployment leaves it open that it is a literal. */
export function couldBe({ key, origin, certain, traits }: Opaque, literal: string): boolean {
  if (traits.domain && !traits.domain.includes(literal)) return false;
  if (traits.admits && !traits.admits(literal)) return false;
  if (literal === '' && certain && origin !== 'parameter') return false;
  return origin !== 'pseudo' || (shapes.get(pseudoName(key))?.test(literal) ?? true);
}

function pseudoName(key: string): string {
  return key.slice(key.indexOf('AWS::'));
}
