import { type PlainPolicy } from './document';
import { type Grant, grantFor } from './grant';
import { type Request } from './request';
import { appliesTo, type Closeness } from './statement';

/** Every policy that has a say in a request; an absent kind says nothing, an empty list allows nothing. */
export interface Policies {
  /** Of the caller: inline, managed, of its groups. */
  readonly identity?: readonly PlainPolicy[];
  readonly boundary?: PlainPolicy;
  readonly session?: readonly PlainPolicy[];
  /** Of the resource: bucket, key, queue, secret; the trust policy where the resource is a role to assume. */
  readonly resource?: PlainPolicy;
  readonly grants?: readonly Grant[];
  readonly endpoint?: PlainPolicy;
  /** Of the caller's organization, one list a level: root, unit, account; none for an account that manages its organization. */
  readonly serviceControl?: readonly (readonly PlainPolicy[])[];
  /** Of the resource's organization, one list a level; they only deny, for `RCPFullAWSAccess` cannot be detached. */
  readonly resourceControl?: readonly (readonly PlainPolicy[])[];
}

/** What AWS would answer, and the statement that decided: for an implicit denial, the kind of policy that has no Allow. */
export interface Decision {
  readonly outcome: 'allowed' | 'explicitly denied' | 'implicitly denied';
  readonly by: string;
}

/**
 * What AWS answers to a request, by its published evaluation logic.
 *
 * Denied unless allowed: a Deny anywhere decides; every limit (organization, endpoint, boundary, session) must allow; then the
 * resource's policy or the caller's own must allow, and both where the two are of different accounts. A key or a role to
 * assume is closed to the caller's own policies unless its policy opens it to the account.
 *
 * Source: IAM User Guide, "Policy evaluation logic"; KMS Developer Guide, "Key policies" and "Grants".
 */
export function decide(request: Request, given: Policies): Decision {
  const policies = inForce(request, given);
  const denial = firstOf('Deny', everyPolicy(policies), request) ?? unexcepted(request, policies);
  if (denial !== null) return { outcome: 'explicitly denied', by: denial.by };
  for (const level of policies.serviceControl ?? [])
    if (firstOf('Allow', level, request) === null) return refused('service control policy');
  if (policies.endpoint !== undefined && firstOf('Allow', [policies.endpoint], request) === null)
    return refused('endpoint policy');

  const own = firstOf('Allow', policies.identity ?? [], request);
  const named = closestOf(policies, request);
  const limit = [
    { kind: 'permissions boundary', policies: policies.boundary && [policies.boundary] },
    { kind: 'session policy', policies: policies.session },
  ].find((one) => one.policies !== undefined && firstOf('Allow', one.policies, request) === null);

  if (!isSameAccount(request)) {
    if (named === null) return refused('policy of the resource');
    if (!hasPolicies(request)) return allowed(named);
    if (own === null) return refused('policy of the caller');
    return limit === undefined ? allowed(named) : refused(limit.kind);
  }
  if (named?.closeness === 'itself') return allowed(named);
  if (limit !== undefined) return refused(limit.kind);
  if (named?.closeness === 'behind') return allowed(named);
  if (own === null) return refused('policy of the caller');
  return isClosed(request) && named === null ? refused('policy of the resource') : allowed(own);
}

interface Found {
  readonly by: string;
  readonly closeness: Closeness;
}

function firstOf(effect: 'Allow' | 'Deny', policies: readonly PlainPolicy[], request: Request): Found | null {
  let best: Found | null = null;
  for (const policy of policies)
    for (const statement of policy.statements) {
      if (statement.effect !== effect) continue;
      const closeness = appliesTo(policy, statement, request);
      if (closeness !== null && (best === null || rank[closeness] < rank[best.closeness]))
        best = { by: statement.name, closeness };
    }
  return best;
}

const rank = { itself: 0, behind: 1, account: 2 };

/**
 * The policies that bind the caller. Those of its organization bind neither services, nor whoever is of no account, nor roles
 * that are linked to a service. A policy of resources does not bind the retirement of a grant.
 *
 * Source: Organizations User Guide, "Service control policies" and "Resource control policies".
 */
function inForce(request: Request, policies: Policies): Policies {
  const { serviceControl, resourceControl, ...others } = policies;
  const isLinked = request.caller.kind === 'role' && /:role\/aws-service-role\//.test(request.caller.arn);
  const isRetirement = /^kms:RetireGrant$/i.test(request.action);
  return {
    ...others,
    ...(serviceControl !== undefined && hasPolicies(request) && !isLinked ? { serviceControl } : {}),
    ...(resourceControl !== undefined && !isLinked && !isRetirement ? { resourceControl } : {}),
  };
}

/** A Deny with `NotPrincipal` excepts nobody who has a boundary. Source: IAM User Guide, "Permissions boundaries for IAM entities". */
function unexcepted(request: Request, { boundary, resource }: Policies): Found | null {
  if (boundary === undefined || resource === undefined || !hasPolicies(request)) return null;
  const statements = resource.statements
    .filter(({ notPrincipal }) => notPrincipal !== null)
    .map((statement) => ({ ...statement, notPrincipal: null }));
  return firstOf('Deny', [{ ...resource, statements }], request);
}

function closestOf({ resource, grants }: Policies, request: Request): Found | null {
  const found = resource === undefined ? null : firstOf('Allow', [resource], request);
  const grant = found === null || found.closeness === 'account' ? grantFor(grants ?? [], request) : null;
  return grant === null ? found : { by: grant.name, closeness: 'behind' };
}

function everyPolicy(policies: Policies): PlainPolicy[] {
  const { identity, boundary, session, resource, endpoint, serviceControl, resourceControl } = policies;
  return [
    ...[...(serviceControl ?? []), ...(resourceControl ?? [])].flat(),
    ...[endpoint, resource, boundary].filter((policy) => policy !== undefined),
    ...(identity ?? []),
    ...(session ?? []),
  ];
}

const allowed = ({ by }: Found): Decision => ({ outcome: 'allowed', by });
const refused = (kind: string): Decision => ({ outcome: 'implicitly denied', by: `no Allow in the ${kind}` });

const hasPolicies = ({ caller }: Request) => caller.kind === 'role' || caller.kind === 'user';

const isSameAccount = ({ caller, resourceAccount }: Request) =>
  (caller.kind === 'role' || caller.kind === 'user') && caller.account === resourceAccount;

/** Keys, and roles to assume, are opened by their own policy alone. */
const isClosed = ({ action, resource }: Request) =>
  /^kms:/i.test(action)
    ? /:key\//.test(resource)
    : /^sts:(?:AssumeRole|TagSession|SetSourceIdentity)/i.test(action);
