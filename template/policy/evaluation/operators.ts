import { matchesPattern } from '../match';
import { contains, parseCidr } from '../../network/cidr';
import { literal } from './variables';

/** Whether a value of the request meets a value of the policy (a pattern, see variables.ts). */
type Comparison = (pattern: string, value: string) => boolean;

/** An operator: how one value compares, whether it asks that none does, and whether its values may hold variables. */
export interface Operator {
  readonly compare: Comparison;
  readonly isNegated: boolean;
  readonly hasVariables: boolean;
}

const equals: Comparison = (pattern, value) => literal(pattern) === literal(value);
const equalsAnyCase: Comparison = (pattern, value) => equals(pattern.toLowerCase(), value.toLowerCase());
const like: Comparison = (pattern, value) => matchesPattern(pattern, literal(value), false);

const SEGMENTS = 6;

/** Each of the six parts of an ARN is compared for itself: a wildcard does not reach over a colon, but in the last part. */
const arn: Comparison = (pattern, value) => {
  if (pattern === '*') return true;
  const [patterns, parts] = [segments(pattern), segments(value)];
  return (
    patterns.length === SEGMENTS &&
    parts.length === SEGMENTS &&
    patterns.every((part, index) => like(part, parts[index] ?? ''))
  );
};

function segments(text: string): string[] {
  const parts = text.split(':');
  return parts.length < SEGMENTS
    ? parts
    : [...parts.slice(0, SEGMENTS - 1), parts.slice(SEGMENTS - 1).join(':')];
}

const address: Comparison = (pattern, value) => {
  const [range, one] = [parseCidr(pattern), parseCidr(value)];
  return range !== undefined && one !== undefined && contains(range, one);
};

const numberOf = (text: string) => (/^-?\d{1,30}(?:\.\d{1,30})?$/.test(text.trim()) ? Number(text) : NaN);
const timeOf = (text: string) => (/^\d{1,15}$/.test(text) ? Number(text) * 1000 : Date.parse(text));
const ordered =
  (read: (text: string) => number, holds: (value: number, bound: number) => boolean): Comparison =>
  (pattern, value) =>
    holds(read(value), read(pattern));

const orders = {
  Equals: (value: number, bound: number) => value === bound,
  LessThan: (value: number, bound: number) => value < bound,
  LessThanEquals: (value: number, bound: number) => value <= bound,
  GreaterThan: (value: number, bound: number) => value > bound,
  GreaterThanEquals: (value: number, bound: number) => value >= bound,
};

const plain = (compare: Comparison): Operator => ({ compare, isNegated: false, hasVariables: true });
const negated = (compare: Comparison): Operator => ({ ...plain(compare), isNegated: true });
/** Of numbers, dates, truths, addresses and bytes: a variable stands for itself there, and so matches nothing. */
const fixed = (operator: Operator): Operator => ({ ...operator, hasVariables: false });

/**
 * The condition operators of IAM but `Null`, which asks about the key alone.
 *
 * Source: IAM User Guide, "Condition operators" and "Variables and tags" (where variables may stand).
 */
export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['StringEquals', plain(equals)],
  ['StringNotEquals', negated(equals)],
  ['StringEqualsIgnoreCase', plain(equalsAnyCase)],
  ['StringNotEqualsIgnoreCase', negated(equalsAnyCase)],
  ['StringLike', plain(like)],
  ['StringNotLike', negated(like)],
  ['Bool', fixed(plain(equalsAnyCase))],
  ['BinaryEquals', fixed(plain(equals))],
  ['IpAddress', fixed(plain(address))],
  ['NotIpAddress', fixed(negated(address))],
  ...['ArnEquals', 'ArnLike'].map((name): [string, Operator] => [name, plain(arn)]),
  ...['ArnNotEquals', 'ArnNotLike'].map((name): [string, Operator] => [name, negated(arn)]),
  ...Object.entries({ Numeric: numberOf, Date: timeOf }).flatMap(([kind, read]) => [
    ...Object.entries(orders).map(([name, holds]): [string, Operator] => [
      kind + name,
      fixed(plain(ordered(read, holds))),
    ]),
    [`${kind}NotEquals`, fixed(negated(ordered(read, orders.Equals)))] as [string, Operator],
  ]),
]);

const form = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/;

/** The parts of an operator's name: `ForAnyValue:StringLikeIfExists`. */
export function partsOf(operator: string): { set?: string; name: string; ifExists: boolean } {
  const [, set, name = operator, ifExists] = form.exec(operator) ?? [];
  return { ...(set === undefined ? {} : { set }), name, ifExists: ifExists !== undefined };
}

/** Whether IAM has an operator of this name; `Null` stands alone, since it asks about presence itself. */
export function isOperator(text: string): boolean {
  return text === 'Null' || operators.has(partsOf(text).name);
}
