import { type Context } from './context';
import { isList, isObject, type Json, member, soleEntry } from './json-value';
import { isOpen, Opaque, type Text } from './opaque';
import { boundedKey, isScalar, type Resolved, shown } from './resolved';
import { isSame } from './same';

/** Longer chains of conditions that name each other are not followed: the rest may hold or not. */
const MAX_CHAIN = 100;

/** Whether a named condition holds in the world of the current run. A condition that does not exist may hold or not. */
export function evaluateCondition(context: Context, name: string, around: readonly string[] = []): boolean {
  const { run } = context;
  const key = `${context.scope}condition ${name}`;
  const known = run.recall(key);
  if (known !== undefined) return known;
  const body = member(context.conditions, name);
  if (body === undefined || around.includes(name) || around.length > MAX_CHAIN)
    return run.remember(key, fact(context, `condition ${name}`, name));
  const before = run.inCondition;
  run.inCondition = true;
  const answer = holds(context, body, [...around, name]);
  run.inCondition = before;
  // A condition that names itself was taken as a fact on the way.
  return run.recall(key) ?? run.remember(key, answer);
}

function holds(context: Context, body: Json, around: readonly string[]): boolean {
  const [name, argument] = (isObject(body) && soleEntry(body)) || [];
  if (name === 'Condition' && typeof argument === 'string')
    return evaluateCondition(context, argument, around);
  if (isList(argument)) {
    if (name === 'Fn::Equals' && argument.length === 2) return equal(context, argument[0], argument[1]);
    if (name === 'Fn::Not' && argument.length === 1) return !holds(context, argument[0] as Json, around);
    if (name === 'Fn::And' || name === 'Fn::Or')
      return (
        context.run.recall(argument) ?? context.run.remember(argument, all(context, name, argument, around))
      );
  }
  if (typeof body === 'boolean') return body;
  return fact(context, boundedKey(body), shown(body, 60));
}

function all(context: Context, name: string, parts: readonly Json[], around: readonly string[]): boolean {
  return name === 'Fn::And'
    ? parts.every((part) => holds(context, part, around))
    : parts.some((part) => holds(context, part, around));
}

/** Something that the template leaves open: either answer makes a world. */
function fact(context: Context, key: string, name: string): boolean {
  const label = (answer: number): readonly [string, string] => [name, answer === 0 ? 'true' : 'false'];
  return context.run.choose(`${context.scope}fact ${key}`, 'world', 2, label) === 0;
}

function equal(context: Context, left: Json | undefined, right: Json | undefined): boolean {
  const one = context.resolve(left).value;
  const two = context.resolve(right).value;
  if (isScalar(one) && isScalar(two)) return String(one) === String(two);
  if (isOpen(one) && isScalar(two)) return isSame(context.run, one, String(two), 'world');
  if (isOpen(two) && isScalar(one)) return isSame(context.run, two, String(one), 'world');
  if (isOpen(one) && isOpen(two)) {
    if (one.key === two.key) return true;
    const known = enumerated(context, one, two) ?? enumerated(context, two, one);
    if (known !== undefined) return known;
  }
  const [x, y] = [keyOf(one), keyOf(two)].sort();
  return fact(context, `${x} = ${y}`, `${shown(left)} equals ${shown(right)}`);
}

/** Two open values, of which one has few that it can be: a world for each. */
function enumerated({ run }: Context, one: Opaque | Text, other: Opaque | Text): boolean | undefined {
  if (!(one instanceof Opaque)) return undefined;
  const open = one.traits.domain?.filter((value) => !run.isExcluded(one.key, value)) ?? [];
  if (open.length === 0) return undefined;
  const label = (answer: number): readonly [string, string] => [one.name, open[answer] as string];
  const value = open[run.choose(`value of ${one.key}`, 'world', open.length, label)] as string;
  run.settle(one.key, value, true);
  return isSame(run, other, value, 'world');
}

function keyOf(value: Resolved): string {
  return isOpen(value) ? value.key : boundedKey(value);
}
