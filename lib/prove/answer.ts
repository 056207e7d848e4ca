import {
  type Caller,
  contextOf,
  decide,
  type Decision,
  type PlainPolicy,
  type Policies,
  readPolicy,
} from '../../template/policy/evaluation';
import { type Estate } from './estate';
import { type Principal } from './principals';

export type Values = Readonly<Record<string, string | readonly string[]>>;

/** Who asks, and what limits it of its own. */
export interface Asker {
  readonly name: string;
  readonly caller: Caller;
  readonly identity: readonly PlainPolicy[];
  readonly boundary?: PlainPolicy | undefined;
  /** Somebody whom no template holds, in an account of the templates. */
  readonly inOwnAccount?: boolean;
}

/** One call, as it is made. */
export interface Call {
  readonly action: string;
  readonly resource: string;
  readonly context: Values;
}

const everything = (name: string, kind: 'identity' | 'resource' = 'identity'): PlainPolicy =>
  readPolicy(
    name,
    {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Action: '*',
        Resource: '*',
        ...(kind === 'resource' && { Principal: '*' }),
      },
    },
    kind,
  );

/** It may be attached beside any other, and is by default: an organization's policies count where they refuse. */
const fullAccess = everything('FullAWSAccess');
/** Of whom no template says what it may do. */
export const unknownPolicies: readonly PlainPolicy[] = [everything('policies that no template holds')];

/** A session of a role, or a user. */
export function askerOf({ kind, name, arn, account, identity, boundary, unread }: Principal): Asker {
  const caller: Caller =
    kind === 'role' ? { kind, account, arn, session: sessionOf(arn) } : { kind, account, arn };
  const unseen = unread.map((policy) => everything(`${policy}, which no template holds`));
  return { name, caller, identity: [...identity, ...unseen], boundary };
}

/** A session knows its role by name alone, without the path. */
export const sessionOf = (role: string): string => {
  const account = role.split(':')[4] ?? '';
  return `arn:aws:sts::${account}:assumed-role/${role.split('/').at(-1) ?? ''}/session`;
};

/**
 * What AWS would answer, in whichever way the call comes: if any lets it through, that one.
 *
 * So an own call is allowed where it can be made, and another's refused only where none of the ways is open: an endpoint counts
 * for what passes it, and nobody has to pass one unless a policy asks for it.
 */
export function answerTo(
  estate: Estate,
  asker: Asker,
  { action, resource, context }: Call,
  own?: PlainPolicy,
): Decision {
  const owner = estate.policyFor(resource);
  const policy = own ?? owner?.policy;
  const account = accountOf(resource) ?? owner?.account ?? accountOfCaller(asker.caller) ?? '';
  const { serviceControl, resourceControl } = estate.limits;
  const bound = 'account' in asker.caller ? serviceControl.get(asker.caller.account) : undefined;
  const binds = knowsResourceControl.test(action) ? resourceControl.get(account) : undefined;
  const policies: Policies = {
    identity: asker.identity,
    ...(asker.boundary !== undefined && { boundary: asker.boundary }),
    ...(policy !== undefined && { resource: policy }),
    ...(bound !== undefined && { serviceControl: [[...bound, fullAccess]] }),
    ...(binds !== undefined && { resourceControl: [binds] }),
  };
  let first: Decision | undefined;
  for (const { values, endpoint } of waysOf(estate, action, context, policy)) {
    const request = {
      caller: asker.caller,
      action,
      resource,
      resourceAccount: account,
      context: contextOf(asker.caller, values),
    };
    const answer = decide(request, endpoint === undefined ? policies : { ...policies, endpoint });
    if (answer.outcome === 'allowed') return answer;
    first ??= answer;
  }
  return first ?? { outcome: 'implicitly denied', by: 'no Allow in any policy' };
}

/** The services whose resources these policies bind; there may be more by now. Source: Organizations User Guide. */
const knowsResourceControl = /^(?:kms|s3|secretsmanager|sqs|sts):/i;

interface Way {
  readonly values: Values;
  readonly endpoint?: PlainPolicy | undefined;
}

/** As it is said; without an endpoint; by each of the service, and each that the resource's policy names; in an organization or not. */
function waysOf({ limits }: Estate, action: string, context: Values, policy: PlainPolicy | undefined): Way[] {
  const service = action.slice(0, action.indexOf(':'));
  const direct = Object.fromEntries(
    Object.entries(context).filter(([key]) => key !== viaEndpoint && key !== viaNetwork),
  );
  const by = (id: string): Way => {
    const endpoint = limits.endpoints.find((one) => one.id === id);
    const network: Values = endpoint === undefined ? {} : { [viaNetwork]: endpoint.vpc };
    return { values: { ...direct, [viaEndpoint]: id, ...network }, endpoint: endpoint?.policy };
  };
  const said = context[viaEndpoint];
  const through = limits.endpoints.filter((endpoint) => endpoint.service === service).map(({ id }) => id);
  const ways = [
    typeof said === 'string' ? by(said) : { values: context },
    ...(viaEndpoint in context || viaNetwork in context ? [{ values: direct }] : []),
    ...[...new Set([...through, ...namedIn(policy, viaEndpoint)])].map(by),
  ];
  const inside = namedIn(policy, 'aws:principalorgid').flatMap((organization) =>
    ways.map((way) => ({ ...way, values: { ...way.values, 'aws:principalorgid': organization } })),
  );
  return [...ways, ...inside];
}

const viaEndpoint = 'aws:sourcevpce';
const viaNetwork = 'aws:sourcevpc';

function namedIn(policy: PlainPolicy | undefined, key: string): string[] {
  const values = (policy?.statements ?? [])
    .flatMap(({ tests }) => tests)
    .flatMap((test) => (test.key === key ? test.values : []));
  return [...new Set(values)];
}

/** An ARN of a bucket names no account, and one whose account is a wildcard names any. */
function accountOf(arn: string): string | undefined {
  const account = arn.split(':')[4] ?? '';
  return /^\d{12}$/.test(account) ? account : undefined;
}

const accountOfCaller = (caller: Caller): string | undefined =>
  'account' in caller ? caller.account : undefined;
