import { PortcullisError } from '../../waivers';
import { contextOf, decide } from '../../template/policy/evaluation';
import { casesOf, neverOn } from './cases';
import { type Estate, estateOf, type Role } from './estate';
import { type Stack } from './plain';
import {
  type Answer,
  answerTo,
  type Asked,
  keysFor,
  ownRequests,
  tagOf,
  tenants,
  unboundRequests,
} from './requests';

/** One cell of the matrix. */
export interface Cell {
  readonly case: string;
  readonly expected: 'allowed' | 'denied';
  readonly outcome: Answer['outcome'];
  /** The statement that decided, or the kind of policy that has no Allow. */
  readonly by: string;
  readonly holds: boolean;
}

/** One action of one role on one resource, in every case. */
export interface Row {
  readonly role: string;
  readonly action: string;
  readonly resource: string;
  readonly cells: readonly Cell[];
}

export interface Proof {
  readonly holds: boolean;
  readonly rows: readonly Row[];
  readonly cells: number;
  readonly broken: number;
}

/**
 * Asks, for every role that works for tenants, whether its sessions reach what is their tenant's and nothing else.
 *
 * @throws PortcullisError `prove-nothing-to-prove` without a role that works for tenants, or without anything that one reaches
 */
export function proveIsolation(stacks: readonly Stack[]): Proof {
  const estate = estateOf(stacks);
  const scoped = estate.roles.flatMap((role) => {
    const tag = tagOf(role);
    return tag === undefined ? [] : [{ role, tag }];
  });
  if (scoped.length === 0)
    throw new PortcullisError(
      'prove-nothing-to-prove',
      'no role works for tenants: none takes a tag of its sessions, and no policy names aws:PrincipalTag',
    );
  for (const { role } of scoped)
    if (role.unread.length > 0)
      throw new PortcullisError(
        'prove-unreadable',
        `${role.name} has a managed policy that no template holds, ${role.unread.join(', ')}: write what the role may do into the templates`,
      );
  const rows = scoped.flatMap(({ role, tag }) => {
    const reached = rowsOf(role, tag, estate);
    return [
      ...reached,
      ...openToAll(role, tag, estate, reached),
      ...refusedToAll(role, tag, estate, reached),
      ...sessionsOf(role, tag, estate),
    ];
  });
  const cells = rows.flatMap((row) => row.cells);
  if (!cells.some(({ expected, outcome }) => expected === 'allowed' && outcome === 'allowed'))
    throw new PortcullisError(
      'prove-nothing-to-prove',
      'no session of a tenant reaches anything of its own, so that a refusal of others would say nothing',
    );
  const broken = cells.filter(({ holds }) => !holds).length;
  return { holds: broken === 0, rows, cells: cells.length, broken };
}

/** What the role is there for; of several ways to ask, those that a policy of the resource lets through. */
function rowsOf(role: Role, tag: string, estate: Estate): Row[] {
  const { own } = tenants;
  const requests = ownRequests(role, tag, estate, own);
  const works = (asked: Asked) => answerTo(role, asked, tagged(tag, own), estate, own).outcome === 'allowed';
  const kept = requests.filter(
    (asked) => works(asked) || !requests.some((one) => one.action === asked.action && works(one)),
  );
  return unique(kept).map((asked) => ({
    role: role.name,
    action: asked.action,
    resource: asked.resource,
    cells: casesOf(asked).map(({ name, tag: value, asked: request, expected }) =>
      cell(name, expected, answerTo(role, request, tagged(tag, value), estate, own)),
    ),
  }));
}

/** What no tag binds, on what sessions reach: one tenant's session does it to what is another's. */
function openToAll(role: Role, tag: string, estate: Estate, reached: readonly Row[]): Row[] {
  const { own, other } = tenants;
  const resources = [...new Set(reached.map(({ resource }) => resource))];
  return unique(resources.flatMap((resource) => unboundRequests(role, tag, resource, own))).map((asked) => ({
    role: role.name,
    action: asked.action,
    resource: asked.resource,
    cells: [cell('another tenant', 'denied', answerTo(role, asked, tagged(tag, other), estate, own))],
  }));
}

/** What no session of a tenant does to what it reaches, its own included. */
function refusedToAll(role: Role, tag: string, estate: Estate, reached: readonly Row[]): Row[] {
  const { own, other } = tenants;
  const keys = keysFor(estate, own, role.account).map(({ arn }) => arn);
  return [...new Set([...keys, ...reached.map(({ resource }) => resource)])].flatMap((resource) =>
    neverOn(resource).map((action) => ({
      role: role.name,
      action,
      resource,
      cells: [own, other].map((tenant) =>
        cell(
          tenant === own ? 'the tenant itself' : 'another tenant',
          'denied',
          answerTo(role, { action, resource, context: {}, telling: [] }, tagged(tag, tenant), estate, own),
        ),
      ),
    })),
  );
}

/** Who opens and tags sessions of the role: those whom its trust names, and nobody else. */
function sessionsOf(role: Role, tag: string, estate: Estate): Row[] {
  const named = role.trust.statements.flatMap(({ principal }) => principal?.aws ?? []);
  return ['sts:AssumeRole', 'sts:TagSession'].map((action) => ({
    role: role.name,
    action,
    resource: role.arn,
    cells: estate.roles.flatMap((by) => {
      const ask = (values: Readonly<Record<string, string | readonly string[]>>) => {
        const session = `${by.arn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/session`;
        const caller = { kind: 'role', account: by.account, arn: by.arn, session } as const;
        const request = {
          caller,
          action,
          resource: role.arn,
          resourceAccount: role.account,
          context: contextOf(caller, values),
        };
        return decide(request, { identity: by.identity, resource: role.trust });
      };
      const good = { [`aws:RequestTag/${tag}`]: tenants.other, 'aws:TagKeys': tag };
      const isBroker = named.includes(by.arn);
      return [
        cell(`${by.name} with the tag of a tenant`, isBroker ? 'allowed' : 'denied', ask(good)),
        cell(`${by.name} without a tag`, 'denied', ask({})),
        cell(`${by.name} with a second tag`, 'denied', ask({ ...good, 'aws:TagKeys': [tag, 'role'] })),
        cell(
          `${by.name} with a tag that travels on`,
          'denied',
          ask({ ...good, 'sts:TransitiveTagKeys': tag }),
        ),
      ];
    }),
  }));
}

const tagged = (tag: string, value: string | undefined): Record<string, string> =>
  value === undefined ? {} : { [`aws:PrincipalTag/${tag}`]: value };

function cell(name: string, expected: Cell['expected'], { outcome, by }: Answer): Cell {
  return { case: name, expected, outcome, by, holds: (outcome === 'allowed') === (expected === 'allowed') };
}

function unique(requests: readonly Asked[]): Asked[] {
  return [...new Map(requests.map((asked) => [JSON.stringify(asked), asked])).values()];
}
