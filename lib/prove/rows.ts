import { answerTo, askerOf, type Call, type Values } from './answer';
import { calls, callsOn, neverOn } from './calls';
import { casesOf } from './cases';
import { type Estate, tenants } from './estate';
import { cell, type Row } from './matrix';
import { type Role } from './principals';
import { type Asked, ownRequests, unboundContexts, unboundRequests } from './requests';

const { own, other } = tenants;

/** A role that works for tenants, and what its sessions are asked for. */
export interface Scoped {
  readonly role: Role;
  readonly tag: string;
  readonly asked: readonly Asked[];
  /** Calls of keys that its policies allow and that no key of the templates opens to it. */
  readonly unused: readonly string[];
}

/** What sessions of tenants reach, with the values by which they do. */
export type Reached = ReadonlyMap<string, readonly Values[]>;

/** What the role is there for; of several ways to ask, those that are open, or else those that were meant to be. */
export function scopedBy(estate: Estate, role: Role, tag: string): Scoped {
  const requests = unique(ownRequests(role, tag, estate, own));
  const works = (asked: Asked) => answerAs(estate, role, tag, own, asked).outcome === 'allowed';
  const working = requests.filter(({ choice }) => choice !== undefined).filter(works);
  const first = new Set(working.filter(({ isLast }) => isLast !== true).map(({ choice }) => choice));
  const open = new Set(working.filter(({ isLast, choice }) => isLast !== true || !first.has(choice)));
  const chosen = new Set([...open].map(({ choice }) => choice));
  const asked = requests.filter(
    (one) => one.choice === undefined || open.has(one) || (one.isMeant === true && !chosen.has(one.choice)),
  );
  const kept = new Set(asked.map(({ choice }) => choice));
  const unused = requests.filter(({ choice }) => !kept.has(choice)).map(({ action }) => action);
  return { role, tag, asked, unused: [...new Set(unused)] };
}

export function reachedBy(scoped: readonly Scoped[]): Reached {
  const reached = new Map<string, Values[]>();
  for (const { asked } of scoped)
    for (const { resource, context } of asked) {
      const known = reached.get(resource) ?? [];
      reached.set(resource, known);
      known.push(context);
    }
  return new Map([...reached].map(([resource, values]) => [resource, unique(values)]));
}

/** What is the tenant's own, in every case. */
export function ownRows(estate: Estate, { role, tag, asked }: Scoped): Row[] {
  return asked.map((one) =>
    rowOf(
      role,
      one,
      casesOf(one).map(({ name, tag: value, asked: request, expected }) =>
        cell(name, expected, answerAs(estate, role, tag, value, request)),
      ),
    ),
  );
}

/** What no tag binds, on what any tenant's sessions reach and elsewhere: one tenant's session does it to what is another's. */
export function openToAll(estate: Estate, { role, tag, asked }: Scoped, reached: Reached): Row[] {
  const bound = new Set(asked.map(({ action, resource }) => `${action} ${resource}`));
  const unbound = new Map(calls.map((action) => [action, unboundContexts(role, tag, action, own)]));
  const onReached = [...reached].flatMap(([resource, contexts]) =>
    callsOn(resource).flatMap((action) => {
      const more = unbound.get(action) ?? [];
      if (more.length === 0 && bound.has(`${action} ${resource}`)) return [];
      return [{ action, resource, contexts: unique([...contexts, ...more]) }];
    }),
  );
  const elsewhere = unboundRequests(role, tag, own)
    .filter(({ resource }) => !reached.has(resource))
    .map(({ action, resource, context }) => ({ action, resource, contexts: [context] }));
  return [...onReached, ...unique(elsewhere)].map(({ action, resource, contexts }) => {
    const ask = (value: string | undefined) =>
      worst(contexts.map((context) => answerAs(estate, role, tag, value, { action, resource, context })));
    return rowOf(role, { action, resource }, [
      cell('another tenant', 'denied', ask(other)),
      cell('no tag', 'denied', ask(undefined)),
    ]);
  });
}

/** What no session of a tenant does to what it reaches, its own included. */
export function refusedToAll(estate: Estate, { role, tag, asked }: Scoped): Row[] {
  const keys = estate.keys.filter(({ tenant }) => tenant === undefined || tenant === own);
  const resources = [...keys.map(({ arn }) => arn), ...asked.map(({ resource }) => resource), role.arn];
  return [...new Set(resources)].flatMap((resource) =>
    neverOn(resource).map((action) => {
      const ask = (tenant: string) => answerAs(estate, role, tag, tenant, { action, resource, context: {} });
      return rowOf(role, { action, resource }, [
        cell('the tenant itself', 'denied', ask(own)),
        cell('another tenant', 'denied', ask(other)),
      ]);
    }),
  );
}

type Answer = ReturnType<typeof answerTo>;

function answerAs(
  estate: Estate,
  role: Role,
  tag: string,
  value: string | undefined,
  { action, resource, context }: Call,
): Answer {
  const tagged = value === undefined ? context : { ...context, [`aws:principaltag/${tag}`]: value };
  return answerTo(estate, askerOf(role), { action, resource, context: tagged });
}

const worst = (answers: readonly Answer[]): Answer =>
  answers.find(({ outcome }) => outcome === 'allowed') ??
  answers[0] ?? { outcome: 'implicitly denied', by: 'no Allow in any policy' };

const rowOf = ({ name }: Role, { action, resource }: Omit<Call, 'context'>, cells: Row['cells']): Row => ({
  role: name,
  action,
  resource,
  cells,
});

const unique = <T>(values: readonly T[]): T[] => [
  ...new Map(values.map((one) => [JSON.stringify(one), one])).values(),
];
