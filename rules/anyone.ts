import { opensToAnyone, type Statement } from '../template/policy';
import { fail, type Judgements, pass } from './rule';

/** Objects to a statement that lets anyone in by `Principal`; what lets all in but some has a rule of its own in these services. */
export function expectNamedPrincipals(
  statement: Statement,
  message = 'anyone may use this statement, and no condition names who',
): Judgements {
  return isOpen(statement) ? fail(statement.value.get('Principal'), message) : pass();
}

/** The first of some actions that a statement lets anyone call. */
export function openTo(statement: Statement, actions: readonly string[]): string | undefined {
  return isOpen(statement) ? actions.find((action) => statement.coversAction(action)) : undefined;
}

function isOpen(statement: Statement): boolean {
  return statement.value.get('NotPrincipal').isAbsent() && opensToAnyone(statement);
}
