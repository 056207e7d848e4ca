import { type Resource, type Value } from '../template';
import { fail, type Judgements, pass } from './rule';

/** Whether a value names a key of the customer: something is named, and it is not one of AWS's own (`alias/aws/…`). */
export function isCustomerKey(key: Value): boolean {
  return key.isPresent() && !key.pieces().some((piece) => piece?.includes('alias/aws/'));
}

/** Passes where a key of the customer is named. `otherwise` says what encrypts where no key is. */
export function expectCustomerKey(key: Value, otherwise: string): Judgements {
  if (isCustomerKey(key)) return pass();
  return fail(key, key.isAbsent() ? `it is encrypted ${otherwise}` : `${key.describe()} is a key of AWS`);
}

/** Judges the key of a password that a database service keeps in Secrets Manager, where it keeps one. */
export function expectManagedKey(database: Resource, managed: string, key: string): Judgements {
  return database.get(managed).isTrue()
    ? expectCustomerKey(database.get(key), 'with the key of Secrets Manager')
    : pass();
}
