import { matchesPattern } from '../../template/policy';
import { type PlainPolicy } from '../../template/policy/evaluation';
import { type Call, type Values } from './answer';
import { calls, callsOf, callsOn, filledIn, isAbout } from './calls';
import { type Estate, type Key, statementsOf } from './estate';
import { type Role } from './principals';

/** A call that one tenant's session makes for what is the tenant's own, the tag of the session left out. */
export interface Asked extends Call {
  /** The keys that say whose it is, by the policy that decides: of a key that is its own, elsewhere that of the role. */
  readonly telling: readonly string[];
  /** Of several ways to ask for one thing, all have the same mark. */
  readonly choice?: string;
  /** Whether one of them has to be open: a policy names the key, or the key's own policy the role. */
  readonly isMeant?: boolean;
  /** Asked only if no other way is open. */
  readonly isLast?: boolean;
}

type Statement = PlainPolicy['statements'][number];

/**
 * The name of the tag that tells tenants apart: in the trust of a role, what its sessions have to come with; in its policies, what
 * they are bound to. None where it tells nobody apart.
 */
export function tagOf({ identity, trust }: Role): string | undefined {
  const inTrust = /aws:RequestTag\/([\w.:/=+@-]+)/i.exec(JSON.stringify(trust.statements));
  const inPolicies = /aws:PrincipalTag\/([\w.:/=+@-]+)/i.exec(JSON.stringify(statementsOf(identity)));
  return (inPolicies ?? inTrust)?.[1];
}

const isBound = (statement: Statement): boolean =>
  JSON.stringify(statement).toLowerCase().includes('aws:principaltag/');

/** A text of a policy, as it is for a tenant: the tag replaced, wildcards filled in. */
const forTenant = (text: string, tag: string, tenant: string): string =>
  filledIn(text.replaceAll(new RegExp(`\\$\\{aws:PrincipalTag/${escaped(tag)}\\}`, 'gi'), tenant));

const escaped = (text: string): string => text.replaceAll(/[.+]/g, '\\$&');

const negated = /Not|^Null$/i;

/** What a request holds where a statement's conditions hold for the tenant; of several values, the one that names the tag. */
export function contextFor({ tests }: Statement, tag: string, tenant: string): Values {
  const context: Record<string, string> = {};
  for (const { operator, key, values } of tests) {
    const value = values.find((one) => /aws:principaltag\//i.test(one)) ?? values[0];
    if (!negated.test(operator) && value !== undefined && !/principaltag/i.test(key))
      context[key] = forTenant(value, tag, tenant);
  }
  return context;
}

/**
 * The requests that a role's policies are there for: each action of each statement that is bound to the tag, on the tenant's own
 * resource, under the conditions of the statement and of what the resource's own policy adds.
 */
export function ownRequests(role: Role, tag: string, estate: Estate, tenant: string): Asked[] {
  const keys = estate.keys.filter((key) => key.tenant === undefined || key.tenant === tenant);
  const bound = statementsOf(role.identity).filter((one) => one.effect === 'Allow' && isBound(one));
  return bound.flatMap((statement) =>
    callsOf(statement).flatMap((action) =>
      (statement.resource ?? []).flatMap((pattern) =>
        /^kms:/i.test(action)
          ? keyRequests(role, { statement, action, pattern }, keys, tag, tenant)
          : [plainRequest(statement, action, pattern, tag, tenant)],
      ),
    ),
  );
}

/** The conditions under which a role's statements that no tag binds allow a call. */
export function unboundContexts(role: Role, tag: string, call: string, tenant: string): Values[] {
  return statementsOf(role.identity)
    .filter(
      (one) => one.effect === 'Allow' && (!isBound(one) || one.notResource !== null) && isAbout(one, call),
    )
    .map((one) => contextFor(one, tag, tenant));
}

/**
 * Calls that reach data and that a role's policies allow whatever the tag says, wherever: what they reach is every tenant's. Of
 * keys only those that tenants reach are asked: what they opened is bound, or it is not reached.
 */
export function unboundRequests(role: Role, tag: string, tenant: string): Call[] {
  return statementsOf(role.identity)
    .filter((one) => one.effect === 'Allow' && !isBound(one))
    .flatMap((statement) =>
      callsOf(statement)
        .filter((action) => calls.includes(action) && !action.startsWith('kms:'))
        .flatMap((action) =>
          (statement.resource ?? [])
            .map((pattern) => forTenant(pattern, tag, tenant))
            .filter((resource) => resource === filledIn('*') || callsOn(resource).includes(action))
            .map((resource) => ({ action, resource, context: contextFor(statement, tag, tenant) })),
        ),
    );
}

function plainRequest(
  statement: Statement,
  action: string,
  pattern: string,
  tag: string,
  tenant: string,
): Asked {
  const context = contextFor(statement, tag, tenant);
  return { action, resource: forTenant(pattern, tag, tenant), context, telling: Object.keys(context) };
}

interface OfKey {
  readonly statement: Statement;
  readonly action: string;
  readonly pattern: string;
}

/** Calls of a key, by each way that its policy opens; of the role's conditions what the key is tagged with is added. */
function keyRequests(
  role: Role,
  { statement, action, pattern }: OfKey,
  keys: readonly Key[],
  tag: string,
  tenant: string,
): Asked[] {
  const ofRole = contextFor(statement, tag, tenant);
  const tags = Object.fromEntries(
    Object.entries(ofRole).filter(([key]) => key.startsWith('aws:resourcetag/')),
  );
  return keys
    .filter(({ arn }) => matchesPattern(pattern, arn))
    .flatMap(({ arn, policy }) =>
      policy.statements
        .filter((own) => own.effect === 'Allow' && isAbout(own, action))
        .flatMap((own) => {
          const context = contextFor(own, tag, tenant);
          const asked = {
            action,
            resource: arn,
            context: { ...tags, ...context },
            telling: Object.keys(context),
            choice: `${statement.name} ${action} ${pattern}`,
            isMeant: !pattern.includes('*') || own.principal?.aws.includes(role.arn) === true,
          };
          if (pattern.includes('*')) return [asked];
          // Where the key leaves it to the account, the policy that names it says whose it is.
          const all = { ...ofRole, ...context };
          return [asked, { ...asked, context: all, telling: Object.keys(all), isMeant: false, isLast: true }];
        }),
    );
}
