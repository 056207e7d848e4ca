import { type Context, type Parameter } from './context';
import { isList, isObject, type Json, type JsonObject, member, soleEntry } from './json-value';
import { decide } from './parameters';
import { boundedKey } from './resolved';

/** Whether a named condition holds in the world of the current run. A condition that does not exist may hold or not. */
export function evaluateCondition(
  context: Context,
  name: string,
  open: ReadonlySet<string> = new Set(),
): boolean {
  const body = member(context.conditions, name);
  if (body === undefined || open.has(name)) return fact(context, `condition ${name}`, name);
  return holds(context, body, new Set([...open, name]));
}

function holds(context: Context, body: Json, open: ReadonlySet<string>): boolean {
  const [name, argument] = (isObject(body) && soleEntry(body)) || ['', body];
  if (name === 'Condition' && typeof argument === 'string') return evaluateCondition(context, argument, open);
  if (isList(argument)) {
    if (name === 'Fn::Not') return !holds(context, argument[0] ?? false, open);
    if (name === 'Fn::And') return argument.every((part) => holds(context, part, open));
    if (name === 'Fn::Or') return argument.some((part) => holds(context, part, open));
    if (name === 'Fn::Equals' && argument.length === 2) return equal(context, argument[0], argument[1]);
  }
  if (typeof body === 'boolean') return body;
  return fact(context, boundedKey(body), boundedKey(body).slice(0, 60));
}

/** Something that the template leaves open: either answer makes a world. */
function fact(context: Context, key: string, name: string): boolean {
  return (
    context.run.choose(`fact ${key}`, 'world', 2, (answer) => [name, answer === 0 ? 'true' : 'false']) === 0
  );
}

function equal(context: Context, left: Json | undefined, right: Json | undefined): boolean {
  const a = openParameter(context, left);
  const b = openParameter(context, right);
  if (a && b && a.name === b.name) return true;
  const [parameter, other] = a ? [a, right] : [b, left];
  if (parameter && (typeof other !== 'object' || other === null))
    return decide(context, parameter, String(other));
  const [x, y] = [left, right].sort((one, two) => (boundedKey(one) < boundedKey(two) ? -1 : 1));
  if (!dependsOnOpen(context, left) && !dependsOnOpen(context, right)) {
    const one = context.resolve(left).value;
    const two = context.resolve(right).value;
    if (isScalar(one) && isScalar(two)) return String(one) === String(two);
  }
  const pseudo = pseudoComparison(left, right);
  if (pseudo) return context.run.isEqual(pseudo[0], pseudo[1], 'world', pseudo[0]);
  return fact(context, `${boundedKey(x)} = ${boundedKey(y)}`, `${shown(left)} equals ${shown(right)}`);
}

function shown(raw: Json | undefined): string {
  return typeof raw === 'object' ? boundedKey(raw).slice(0, 40) : String(raw);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function openParameter(context: Context, raw: Json | undefined): Parameter | undefined {
  const [name, argument] = (isObject(raw) && soleEntry(raw)) || [];
  if (name !== 'Ref' || typeof argument !== 'string') return undefined;
  return context.given(argument) === undefined ? context.parameters.get(argument) : undefined;
}

function pseudoComparison(left: Json | undefined, right: Json | undefined): [string, string] | undefined {
  for (const [one, two] of [
    [left, right],
    [right, left],
  ] as const) {
    const [name, argument] = (isObject(one) && soleEntry(one)) || [];
    if (
      name === 'Ref' &&
      typeof argument === 'string' &&
      argument.startsWith('AWS::') &&
      typeof two === 'string'
    )
      return [argument, two];
  }
  return undefined;
}

/** Whether a value reads a parameter that was not given, or a pseudo parameter: then both results are feasible. */
function dependsOnOpen(context: Context, raw: Json | undefined): boolean {
  let budget = 1000;
  const visit = (value: Json | undefined): boolean => {
    if (--budget < 0) return true;
    if (typeof value === 'string') return value.includes('${');
    if (isList(value)) return value.some(visit);
    if (!isObject(value)) return false;
    const [name, argument] = soleEntry(value) ?? [];
    if (name === 'Ref') return typeof argument !== 'string' || context.given(argument) === undefined;
    return Object.values(value).some(visit);
  };
  return visit(raw);
}

/** For each parameter, the literals that some condition compares it with. */
export function comparedLiterals(conditions: JsonObject): ReadonlyMap<string, readonly string[]> {
  const literals = new Map<string, Set<string>>();
  const note = (left: Json | undefined, right: Json | undefined): void => {
    const [name, argument] = (isObject(left) && soleEntry(left)) || [];
    if (name !== 'Ref' || typeof argument !== 'string' || typeof right === 'object' || right === undefined)
      return;
    literals.set(argument, (literals.get(argument) ?? new Set()).add(String(right)));
  };
  const seen = new Set<unknown>();
  const visit = (value: Json): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (isObject(value)) {
      const pair = member(value, 'Fn::Equals');
      if (isList(pair)) {
        note(pair[0], pair[1]);
        note(pair[1], pair[0]);
      }
    }
    for (const part of Object.values(value)) visit(part as Json);
  };
  visit(conditions);
  return new Map([...literals].map(([name, values]) => [name, [...values]]));
}
