import { type Request } from './request';

/** A grant of a KMS key: lets one principal call some operations, perhaps only with some encryption context. */
export interface Grant {
  readonly name: string;
  /** ARN of the user, role or session. */
  readonly grantee: string;
  /** Names of operations, such as `Decrypt`. */
  readonly operations: readonly string[];
  /** Pairs that the encryption context must hold, whatever else it holds. */
  readonly contextSubset?: Readonly<Record<string, string>>;
  /** Pairs that the encryption context must consist of. */
  readonly contextEquals?: Readonly<Record<string, string>>;
}

const prefix = 'kms:encryptioncontext:';

/** The operations that take an encryption context: constraints of a grant bind no other. */
const takesContext =
  /^kms:(?:encrypt|decrypt|generatedatakey(?:pair)?(?:withoutplaintext)?|reencrypt(?:from|to))$/i;

/** The grant that lets a request through; the conditions of the key's policy do not bind a grant. Source: KMS Developer Guide, "Grants". */
export function grantFor(grants: readonly Grant[], request: Request): Grant | null {
  const { caller } = request;
  if (caller.kind !== 'role' && caller.kind !== 'user') return null;
  const names: readonly string[] = [caller.arn, caller.session ?? caller.arn];
  const given = new Map(
    [...request.context]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, values]) => [key.slice(prefix.length), values[0]]),
  );
  const holdsAll = (pairs: Readonly<Record<string, string>>) =>
    Object.entries(pairs).every(([key, value]) => given.get(key.toLowerCase()) === value);
  return (
    grants.find(
      ({ grantee, operations, contextSubset, contextEquals }) =>
        names.includes(grantee) &&
        operations.some((operation) => `kms:${operation}`.toLowerCase() === request.action.toLowerCase()) &&
        (!takesContext.test(request.action) ||
          ((contextSubset === undefined || holdsAll(contextSubset)) &&
            (contextEquals === undefined ||
              (holdsAll(contextEquals) && given.size === Object.keys(contextEquals).length)))),
    ) ?? null
  );
}
