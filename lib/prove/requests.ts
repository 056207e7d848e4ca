import { type Json } from '../../template';
import { matchesPattern } from '../../template/policy';
import { contextOf, decide, type PlainPolicy, type Policies } from '../../template/policy/evaluation';
import { type Estate, policyOf, type Role } from './estate';

/** A call that one tenant's session makes for what is the tenant's own. */
export interface Asked {
  readonly action: string;
  readonly resource: string;
  /** Values by key, the tag of the session left out. */
  readonly context: Readonly<Record<string, string>>;
  /** The keys that say whose it is, by the policy that decides: of a key that is its own, elsewhere that of the role. */
  readonly telling: readonly string[];
}

/** The tenants of the proof: the second begins like the first. */
export const tenants = { own: 'tenant-1', other: 'tenant-2', longer: 'tenant-10' } as const;
const placeholder = '{{tenant}}';
/** Stands for whatever a wildcard of an own resource leaves open. */
const something = 'x';

type Statement = PlainPolicy['statements'][number];

/** The name of the tag that tells tenants apart in a role's policies; none where it tells nobody apart. */
export function tagOf({ identity, trust }: Role): string | undefined {
  const named = /aws:(?:Principal|Request)Tag\/([\w.:/=+@-]+)/i;
  return named.exec(JSON.stringify([identity.map((one) => one.statements), trust.statements]))?.[1];
}

/** Keys that tenants are given, and those in the templates: by ARN, with their policy for one tenant. */
export function keysFor(
  estate: Estate,
  tenant: string,
  account: string,
): readonly { arn: string; policy: PlainPolicy }[] {
  const made = estate.keyPolicies.map(({ name, region, document }, at) => ({
    arn: `arn:aws:kms:${region}:${account}:key/${tenant}${at === 0 ? '' : `-${at}`}`,
    policy: policyOf(
      `${name}/tenantKeyPolicy`,
      JSON.parse(JSON.stringify(document).replaceAll(placeholder, tenant)) as Json,
      'resource',
    ),
  }));
  return [...made, ...estate.owned.filter(({ arn }) => /:kms:/.test(arn))];
}

/** A text of a policy, as it is for a tenant: the tag replaced, wildcards filled in. */
const forTenant = (text: string, tag: string, tenant: string): string =>
  text
    .replaceAll(new RegExp(`\\$\\{aws:PrincipalTag/${tag}\\}`, 'gi'), tenant)
    .replaceAll('*', something)
    .replaceAll('?', 'y');

const negated = /Not|^Null$/i;

/** Calls that reach data, for statements that name them by a wildcard. */
const calls = [
  ...['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'].map(
    (name) => `dynamodb:${name}`,
  ),
  ...['GetObject', 'GetObjectVersion', 'PutObject', 'DeleteObject', 'ListBucket'].map((name) => `s3:${name}`),
  ...['Decrypt', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'].map((name) => `kms:${name}`),
  ...['GetSecretValue', 'PutSecretValue'].map((name) => `secretsmanager:${name}`),
  ...['SendMessage', 'ReceiveMessage', 'DeleteMessage'].map((name) => `sqs:${name}`),
  ...['events:PutEvents', 'rds-db:connect'],
];

/** The calls that an action of a statement stands for. */
function named(action: string): readonly string[] {
  if (!/[*?]/.test(action)) return [action];
  const known = calls.filter((call) => matchesPattern(action, call));
  // Of a service that is not among them, whatever the wildcard stands for.
  return known.length > 0 ? known : [action.replaceAll('*', something).replaceAll('?', 'y')];
}

/** What a request holds where a statement's conditions hold for the tenant. */
function contextFor({ tests }: Statement, tag: string, tenant: string): Record<string, string> {
  const context: Record<string, string> = {};
  for (const { operator, key, values } of tests)
    if (!negated.test(operator) && values[0] !== undefined && !/principaltag/i.test(key))
      context[key] = forTenant(values[0], tag, tenant);
  return context;
}

/**
 * The requests that a role's policies are there for: each action of each statement that is bound to the tag, on the tenant's own
 * resource, under the conditions of the statement and of what the resource's own policy adds.
 */
export function ownRequests(role: Role, tag: string, estate: Estate, tenant: string): Asked[] {
  const keys = keysFor(estate, tenant, role.account);
  return role.identity.flatMap(({ statements }) =>
    statements
      .filter((statement) => statement.effect === 'Allow' && isBound(statement))
      .flatMap((statement) =>
        (statement.action ?? [])
          .flatMap(named)
          .flatMap((action) =>
            (statement.resource ?? []).flatMap((pattern) =>
              /^kms:/i.test(action)
                ? keyRequests(statement, action, keys, tag, tenant)
                : [plainRequest(statement, action, pattern, tag, tenant)],
            ),
          ),
      ),
  );
}

const isBound = (statement: Statement): boolean =>
  JSON.stringify(statement).toLowerCase().includes('aws:principaltag/');

/** Calls that reach data and that a role's policies allow whatever the tag says, asked on a resource that its sessions reach. */
export function unboundRequests(role: Role, tag: string, resource: string, tenant: string): Asked[] {
  const service = resource.split(':')[2] ?? '';
  return role.identity.flatMap(({ statements }) =>
    statements
      .filter((statement) => statement.effect === 'Allow' && !isBound(statement))
      .flatMap((statement) =>
        (statement.action ?? [])
          .flatMap(named)
          .filter((action) => calls.includes(action) && action.startsWith(`${service}:`))
          .map((action) => ({ action, resource, context: contextFor(statement, tag, tenant), telling: [] })),
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

/** Calls of a key, by each way that its policy opens; of the role's conditions what the key is tagged with is added. */
function keyRequests(
  statement: Statement,
  action: string,
  keys: readonly { arn: string; policy: PlainPolicy }[],
  tag: string,
  tenant: string,
): Asked[] {
  const mine = Object.entries(contextFor(statement, tag, tenant)).filter(([key]) =>
    key.startsWith('aws:resourcetag/'),
  );
  return keys.flatMap(({ arn, policy }) =>
    policy.statements
      .filter(
        ({ effect, action: actions }) =>
          effect === 'Allow' && actions?.some((one) => matchesPattern(one, action)) === true,
      )
      .map((own) => contextFor(own, tag, tenant))
      .map((context) => ({
        action,
        resource: arn,
        context: { ...Object.fromEntries(mine), ...context },
        telling: Object.keys(context),
      })),
  );
}

export interface Answer {
  readonly outcome: 'allowed' | 'explicitly denied' | 'implicitly denied';
  readonly by: string;
}

/** What AWS would answer a session of a role. */
export function answerTo(
  role: Role,
  asked: Asked,
  tag: Readonly<Record<string, string>>,
  estate: Estate,
  tenant: string,
): Answer {
  const session = `${role.arn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/session`;
  const caller = { kind: 'role', account: role.account, arn: role.arn, session } as const;
  const resource = [...keysFor(estate, tenant, role.account), ...estate.owned].find(
    ({ arn }) => asked.resource === arn || asked.resource.startsWith(`${arn}/`),
  );
  const policies: Policies = {
    identity: role.identity,
    ...(role.boundary !== undefined && { boundary: role.boundary }),
    ...(resource !== undefined && { resource: resource.policy }),
  };
  return decide(
    {
      caller,
      action: asked.action,
      resource: asked.resource,
      resourceAccount: role.account,
      context: contextOf(caller, { ...asked.context, ...tag }),
    },
    policies,
  );
}
