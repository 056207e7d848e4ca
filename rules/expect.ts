import { type Literal, type Value } from '../template';
import { fail, type Judgements, pass } from './rule';

/** The judgements that most rules come down to. `what` names the property in the message; absent counts as off. */
export function expectOn(value: Value, what: string): Judgements {
  return value.isTrue() ? pass() : fail(value, `${what} is ${value.describe()}`);
}

/** Passes unless a switch is on: for switches that are off by default. */
export function expectNotOn(value: Value, what: string): Judgements {
  return value.isTrue() ? fail(value, `${what} is ${value.describe()}`) : pass();
}

/** Passes where something is named, whatever it is. */
export function expectSet(value: Value, what: string): Judgements {
  return value.isPresent() ? pass() : fail(value, `${what} is not set`);
}

/** Passes where one of the literals stands. */
export function expectOneOf(value: Value, what: string, ...allowed: readonly Literal[]): Judgements {
  return value.is(...allowed) ? pass() : fail(value, `${what} is ${value.describe()}`);
}

/** Passes unless one of the literals stands. */
export function expectNoneOf(value: Value, what: string, ...refused: readonly Literal[]): Judgements {
  return value.is(...refused) ? fail(value, `${what} is ${value.describe()}`) : pass();
}

/** Passes where a number is at least `least`; absent counts as too little. */
export function expectAtLeast(value: Value, what: string, least: number): Judgements {
  return value.isAtLeast(least) ? pass() : fail(value, `${what} is ${value.describe()}, less than ${least}`);
}

/** Passes where something is absent or at most `most`. */
export function expectAtMost(value: Value, what: string, most: number): Judgements {
  return value.isAbsent() || value.isAtMost(most)
    ? pass()
    : fail(value, `${what} is ${value.describe()}, more than ${most}`);
}
