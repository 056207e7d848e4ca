import { costOf, priceOf } from '../../../checklist/prices';
import { PortcullisError } from '../../../waivers';
import { isGroupName, managedGroups } from './managed-groups';
import { type Statement, type Transformation } from './statements';

/** The most that AWS lets a web ACL have, and what is in the price of its requests. */
export const mostCapacity = 5000;
export const includedCapacity = 1500;
const stepOfPrice = 500;

/** A named share of a web ACL's capacity. */
export interface Share {
  readonly name: string;
  readonly capacity: number;
}

/**
 * The capacity units of a statement, as AWS's developer guide reckons them for each kind. A text transformation counts at every
 * use, so that the sum is an upper bound.
 *
 * @param given units of groups of your own, by ARN: their owner fixed them
 */
export function capacityOf(statement: Statement, given: ReadonlyMap<string, number> = new Map()): number {
  const inner = (one: Statement): number => capacityOf(one, given);
  const {
    byteMatchStatement: bytes,
    sizeConstraintStatement: size,
    rateBasedStatement: rate,
    managedRuleGroupStatement: managed,
  } = statement;
  if (bytes !== undefined)
    return (bytes.positionalConstraint === 'CONTAINS' ? 10 : 2) + transforming(bytes.textTransformations);
  if (size !== undefined) return 1 + transforming(size.textTransformations);
  if (statement.labelMatchStatement !== undefined) return 1;
  if (rate !== undefined)
    return 2 + (rate.scopeDownStatement === undefined ? 0 : inner(rate.scopeDownStatement));
  if (managed !== undefined && isGroupName(managed.name)) return managedGroups[managed.name].capacity;
  if (statement.notStatement !== undefined) return inner(statement.notStatement.statement);
  const parts = statement.andStatement?.statements ?? statement.orStatement?.statements;
  if (parts !== undefined) return sum(parts.map(inner));
  const own = given.get(statement.ruleGroupReferenceStatement?.arn ?? '');
  if (own !== undefined) return own;
  throw new Error(`no capacity is known for ${JSON.stringify(statement)}`);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** How many blocks of 500 units are paid for beside the price of a request. */
export function paidSteps(capacity: number): number {
  return Math.max(0, Math.ceil((capacity - includedCapacity) / stepOfPrice));
}

/**
 * Says what a web ACL's capacity costs, where it costs anything.
 *
 * @throws PortcullisError `firewall-capacity-exceeded` above 5,000 units, with the share of each rule
 */
export function priceOfCapacity(shares: readonly Share[]): string | undefined {
  const capacity = sum(shares.map((share) => share.capacity));
  const breakdown = [...shares]
    .sort((a, b) => b.capacity - a.capacity)
    .map((share) => `${share.name} ${share.capacity}`)
    .join(', ');
  if (capacity > mostCapacity) {
    throw new PortcullisError(
      'firewall-capacity-exceeded',
      `the web ACL takes ${capacity} capacity units and may take ${mostCapacity}: leave groups out (${breakdown})`,
    );
  }
  const steps = paidSteps(capacity);
  if (steps === 0) return undefined;
  const extra = costOf('wafExtraCapacity', steps * 1_000_000).toFixed(2);
  return (
    `the web ACL takes ${capacity} capacity units; above ${includedCapacity} a million requests cost $${extra} more ` +
    `(${priceOf('wafExtraCapacity')} and 500 units): ${breakdown}`
  );
}

function transforming(transformations: readonly Transformation[]): number {
  return 10 * transformations.filter(({ type }) => type !== 'NONE').length;
}
