import { type Value } from '../template';
import { eachStatement } from '../template/policy';
import { fail, type Judgements, pass } from './rule';

/** Objects to each statement that allows every action of the service, or every action at all. */
export function expectNamedActions(document: Value, service: string): Judgements {
  return eachStatement(document, (statement) => {
    const every = statement.isAllow()
      ? statement.actions.find((action) =>
          action.test('is every action', (text) => isEvery(text.toLowerCase(), service)),
        )
      : undefined;
    return every ? fail(every, `${every.describe()} allows every action`) : pass();
  });
}

function isEvery(text: string, service: string): boolean {
  return /^\*+$/.test(text.startsWith(`${service}:`) ? text.slice(service.length + 1) : text);
}

/** Objects to each statement by which a service may act for anybody: no condition ties it to an account or resource. */
export function expectTiedServices(document: Value): Judgements {
  return eachStatement(document, (statement) => {
    const service =
      statement.isAllow() && !statement.isNarrowed()
        ? statement.principals.find(({ kind }) => kind === 'Service')
        : undefined;
    return service ? fail(service.value, `${service.value.describe()} may act for anybody`) : pass();
  });
}

/** Objects to each Allow for everybody but those in `NotPrincipal`. */
export function expectNoNotPrincipal(document: Value): Judgements {
  return eachStatement(document, (statement) => {
    const excluded = statement.value.get('NotPrincipal');
    return statement.isAllow() && excluded.isPresent()
      ? fail(excluded, 'everybody but the listed ones is admitted')
      : pass();
  });
}
