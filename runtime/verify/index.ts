/** Says whose token it is: for functions and containers behind an API, or without one. */
import { dynamoDbStore } from './dynamodb';
import { RevocationList } from './revocation-list';

export { type Expectation } from './claims';
export { type RefusalCode, TokenError, VerifierSettingsError } from './error';
export { type Factor, type Identity, identityFrom, type StepUp } from './identity';
export { type EntryStore, RevocationList } from './revocation-list';
export { type Entry, type ReadEntries } from './revocations';
export { type Algorithm, type VerifierSettings } from './settings';
export { TokenVerifier, type VerifierClients } from './verifier';

/**
 * The revocation list in a table of DynamoDB, which the construct `RevocationList` defines.
 *
 * @param table its name
 */
export function dynamoDbList(table: string): RevocationList {
  return new RevocationList(dynamoDbStore(table));
}
