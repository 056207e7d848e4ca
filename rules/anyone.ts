import { type ConditionTest, isEverything, opensToAnyone, type Statement } from '../template/policy';
import { fail, type Judgements, pass } from './rule';

const unnamed = 'anyone may use this statement, and no condition names who';

/** Objects to a statement that lets anyone in. */
export function expectNamedPrincipals(statement: Statement): Judgements {
  return opensToAnyone(statement) ? fail(statement.value.get('Principal'), unnamed) : pass();
}

/** The same where what `NotPrincipal` lets in has a rule of its own: objects to `Principal` alone. */
export function expectNoAnyone(statement: Statement, message = unnamed): Judgements {
  return isOpen(statement) ? fail(statement.value.get('Principal'), message) : pass();
}

/** The first of some actions that a statement lets anyone call by its `Principal`. */
export function openTo(statement: Statement, actions: readonly string[]): string | undefined {
  return isOpen(statement) ? actions.find((action) => statement.coversAction(action)) : undefined;
}

/** Whether no condition of a statement says who may use it, what for, or from where. */
export function saysNothingMore({ conditions }: Statement): boolean {
  return conditions.every(isEmpty);
}

/** A test that everybody passes who wants to. */
function isEmpty({ key, values }: ConditionTest): boolean {
  return (
    /^(?:aws:SecureTransport|s3:TlsVersion)$/i.test(key) || values.length === 0 || values.some(isEverything)
  );
}

function isOpen(statement: Statement): boolean {
  return statement.value.get('NotPrincipal').isAbsent() && opensToAnyone(statement);
}
