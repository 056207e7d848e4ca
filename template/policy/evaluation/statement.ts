import { matchesPattern } from '../match';
import { holds } from './conditions';
import { type Named, type PlainPolicy, type PlainStatement } from './document';
import { type Caller, type Request } from './request';
import { literal, patternFor } from './variables';

/**
 * How closely a statement names the caller: itself, the role or user behind its session, or no more than its account.
 *
 * The difference decides which other policies still count: see decide.ts.
 */
export type Closeness = 'itself' | 'behind' | 'account';

/** How a statement applies to a request, or null if it does not; `itself` for a policy that names nobody. */
export function appliesTo(
  policy: PlainPolicy,
  statement: PlainStatement,
  request: Request,
): Closeness | null {
  const closeness = closenessOf(statement, request.caller);
  if (closeness === null) return null;
  const { hasVariables } = policy;
  const hasAction = (patterns: readonly string[]) =>
    patterns.some((pattern) => matchesPattern(pattern, request.action));
  const hasResource = (patterns: readonly string[]) =>
    patterns.some((text) => {
      const pattern = patternFor(text, hasVariables, request.context);
      return pattern !== undefined && matchesPattern(pattern, literal(request.resource), false);
    });
  const { action, notAction, resource, notResource, tests } = statement;
  if (action !== null && !hasAction(action)) return null;
  if (notAction !== null && hasAction(notAction)) return null;
  if (resource !== null && !hasResource(resource)) return null;
  if (notResource !== null && hasResource(notResource)) return null;
  return tests.every((test) => holds(test, hasVariables, request.context)) ? closeness : null;
}

function closenessOf({ principal, notPrincipal }: PlainStatement, caller: Caller): Closeness | null {
  if (principal !== null) return named(principal, caller);
  if (notPrincipal === null) return 'itself';
  return isExcepted(notPrincipal, caller) ? null : 'itself';
}

function named(principal: Named, caller: Caller): Closeness | null {
  if (principal.everybody) return 'itself';
  switch (caller.kind) {
    case 'service':
      return principal.service.includes(caller.name) ? 'itself' : null;
    case 'federated':
      return principal.federated.includes(caller.provider) ? 'itself' : null;
    case 'anonymous':
      return null;
    default:
      if (principal.aws.includes(caller.session ?? caller.arn)) return 'itself';
      if (principal.aws.includes(caller.arn)) return 'behind';
  }
  return principal.aws.some((text) => isAccount(text, caller.account)) ? 'account' : null;
}

/** `NotPrincipal` excepts a caller for certain only if every name of it is listed: its session, its role or user, and its account. */
function isExcepted(except: Named, caller: Caller): boolean {
  if (except.everybody) return true;
  switch (caller.kind) {
    case 'service':
      return except.service.includes(caller.name);
    case 'federated':
      return except.federated.includes(caller.provider);
    case 'anonymous':
      return false;
    default: {
      return (
        [caller.arn, caller.session ?? caller.arn].every((name) => except.aws.includes(name)) &&
        except.aws.some((text) => isAccount(text, caller.account))
      );
    }
  }
}

const isAccount = (text: string, account: string) =>
  text === account || (text.startsWith('arn:') && text.endsWith(`:iam::${account}:root`));
