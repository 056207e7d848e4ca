import {
  DescribeKeyCommand,
  DisableKeyCommand,
  EnableKeyCommand,
  ScheduleKeyDeletionCommand,
} from '@aws-sdk/client-kms';
import { DeleteSecretCommand } from '@aws-sdk/client-secrets-manager';
import { keyAliasOf, type TenantState } from '../tenants/contract';
import { type Announce } from './announce';
import { deletionDays, type TenantEvent } from './contract';
import { meaning, OnboardingError } from './outcome';
import { keysOf } from '../tenants/keys';
import { type TenantRecord } from './record';
import { type Registry } from './registry';
import { isReadable } from './seal';
import { type Ask, type Kms, type SessionOf } from './services';

export interface Ender {
  readonly kms: Kms;
  readonly registry: Registry;
  readonly ask: Ask;
  readonly sessionOf: SessionOf;
  readonly announce: Announce;
}

/** Which states lead to which, and who hears of it. From the new state itself the step is one that runs again. */
export const transitions = {
  suspend: { from: ['active'], to: 'suspended', event: 'TenantSuspended' },
  resume: { from: ['suspended'], to: 'active', event: 'TenantResumed' },
  begin: { from: ['onboarding', 'active', 'suspended'], to: 'offboarding', event: 'TenantOffboarding' },
  finish: { from: ['offboarding'], to: 'offboarded', event: 'TenantOffboarded' },
} as const satisfies Record<string, { from: readonly TenantState[]; to: TenantState; event: TenantEvent }>;
export type Transition = keyof typeof transitions;

/** A run that is repeated finds what it did itself. */
const ending: readonly TenantState[] = ['offboarding', 'offboarded'];

/** Takes a tenant from one state to the next. From then on nobody is given credentials for it, unless it is active. */
export async function transit(
  { registry, announce }: Pick<Ender, 'registry' | 'announce'>,
  tenant: string,
  transition: Transition,
): Promise<void> {
  const { from, to, event } = transitions[transition];
  const { state } = await registry.read(tenant);
  if (state !== to && !(transition === 'begin' && state === 'offboarded')) {
    const changed = await registry.change(tenant, { when: { state: from }, set: { state: to }, note: to });
    if (!changed) throw new OnboardingError('StateRefuses', state);
  }
  await announce(tenant, event);
}

/** Disables the keys of a tenant that is no longer served. */
export async function disableKeys(ender: Ender, tenant: string): Promise<void> {
  const record = await inState(ender.registry, tenant, ['suspended', ...ending]);
  for (const KeyId of await ownKeys(ender, record)) {
    await unlessDeleted(() =>
      ender.ask('kms:DisableKey', () => ender.kms.send(new DisableKeyCommand({ KeyId }))),
    );
  }
}

/** Enables the keys of a tenant that will be served again. */
export async function enableKeys(ender: Ender, tenant: string): Promise<void> {
  const record = await inState(ender.registry, tenant, ['suspended', 'active']);
  for (const KeyId of await ownKeys(ender, record)) {
    await ender.ask('kms:EnableKey', () => ender.kms.send(new EnableKeyCommand({ KeyId })));
  }
}

/**
 * Shows that what was encrypted for a tenant can no longer be read, by trying to. Of a tenant without a key of its own it cannot
 * be shown: the key goes on for others, and it is the credentials that have ended.
 */
export async function proveUnreadable({ registry, sessionOf }: Ender, tenant: string): Promise<void> {
  const record = await inState(registry, tenant, ending);
  const when = { state: ending };
  if (record.seal === undefined || record.tier !== 'dedicated') {
    await registry.change(tenant, {
      when,
      set: {},
      note: 'no key of its own, so none is shown to be unreadable',
    });
    return;
  }
  const { kms } = await sessionOf(tenant);
  if (await isReadable(kms, record)) throw new OnboardingError('StillReadable', 'the seal');
  await registry.change(tenant, { when, set: {}, note: 'the seal cannot be opened' });
}

/** Deletes the keys and the secret, after the days in which that can be called off. */
export async function deleteKeys(ender: Ender, tenant: string): Promise<void> {
  const record = await inState(ender.registry, tenant, ending);
  for (const KeyId of await ownKeys(ender, record)) await deleteKey(ender, KeyId);
  const { secretArn: SecretId } = record;
  if (SecretId === undefined) return;
  const { secrets } = await ender.sessionOf(tenant);
  const input = { SecretId, RecoveryWindowInDays: deletionDays };
  await unlessDeleted(() =>
    ender.ask('secretsmanager:DeleteSecret', () => secrets.send(new DeleteSecretCommand(input))),
  );
}

export function deleteKey({ kms, ask }: Pick<Ender, 'kms' | 'ask'>, KeyId: string): Promise<void> {
  const input = { KeyId, PendingWindowInDays: deletionDays };
  return unlessDeleted(() =>
    ask('kms:ScheduleKeyDeletion', () => kms.send(new ScheduleKeyDeletionCommand(input))),
  );
}

/** The keys that are a tenant's alone, with one that got the alias and then found the record closed. */
async function ownKeys({ kms, ask }: Ender, record: TenantRecord): Promise<Set<string>> {
  if (record.tier !== 'dedicated') return new Set();
  const aliased = await ask('kms:DescribeKey', () =>
    kms.send(new DescribeKeyCommand({ KeyId: keyAliasOf(record.tenant) })),
  ).catch((error: unknown) => {
    if (meaning(error).outcome !== 'NotYetVisible') throw error;
    return { KeyMetadata: undefined };
  });
  const arn = aliased.KeyMetadata?.Arn;
  return new Set([...keysOf(record), ...(arn === undefined ? [] : [arn])]);
}

async function inState(
  registry: Registry,
  tenant: string,
  states: readonly TenantState[],
): Promise<TenantRecord> {
  const record = await registry.read(tenant);
  if (!states.includes(record.state)) throw new OnboardingError('StateRefuses', record.state);
  return record;
}

/** That a key is being deleted already is no failure of a step that ends it. */
export async function unlessDeleted(request: () => Promise<unknown>): Promise<void> {
  try {
    await request();
  } catch (error) {
    const failure = meaning(error);
    if (failure.outcome !== 'KeyPendingDeletion') throw failure;
  }
}
