import { randomBytes } from 'node:crypto';

import { Caller, claimsOf } from '../api/caller';
import { type Clients, type ProbeContext } from '../context';
import { Broker } from './broker';
import { Registry } from './registry';
import { run, start } from './workflows';

/** A tenant that was onboarded for a probe. */
export interface Tenant {
  readonly id: string;
  readonly key: string;
  /** Acts with credentials that the broker handed out to its user. */
  readonly session: Clients;
}

/** An id that no other run has used: it is never given again. */
export function newTenantId(): string {
  return `probe-${randomBytes(5).toString('hex')}`;
}

/** Ends tenants when every probe is over: the workflow draws from the same budget of requests as those of other probes. */
export function endAfterwards(context: ProbeContext, ids: readonly string[]): void {
  for (const tenant of ids) context.afterwards(() => start(context, 'offboarding', { tenant }));
}

/** Onboards tenants by the deployed workflow, all at once. */
export async function withTenants<T>(
  context: ProbeContext,
  count: number,
  act: (ids: readonly string[]) => Promise<T>,
): Promise<T> {
  const ids = Array.from({ length: count }, newTenantId);
  endAfterwards(context, ids);
  await Promise.all(ids.map((tenant) => run(context, 'onboarding', { tenant })));
  return act(ids);
}

/** Two tenants, each with a session of its own: those of a user who belonged to the one and then to the other. */
export function withTwoTenants<T>(
  context: ProbeContext,
  act: (own: Tenant, other: Tenant) => Promise<T>,
): Promise<T> {
  return Caller.during(context, (caller) =>
    withTenants(context, 2, async ([one = '', two = '']) => {
      const broker = await Broker.of(context);
      const own = await tenantOf(context, caller, broker, one);
      return act(own, await tenantOf(context, caller, broker, two));
    }),
  );
}

async function tenantOf(context: ProbeContext, caller: Caller, broker: Broker, id: string): Promise<Tenant> {
  const { access } = await signInAs(context, caller, id);
  const { clients } = await broker.open(access);
  return { id, key: await new Registry(context).keyOf(id), session: clients };
}

/** Tokens of a new session of a user, who belongs to a tenant by then; the record of that goes at once. */
export async function signInAs(context: ProbeContext, caller: Caller, tenant: string) {
  const registry = new Registry(context);
  const user = await caller.subject();
  await registry.admit(user, tenant);
  try {
    const tokens = await caller.signIn();
    if (claimsOf(tokens.access)['tenant'] !== tenant) throw new Error('the token does not name the tenant');
    return tokens;
  } finally {
    await registry.forget(user);
  }
}
