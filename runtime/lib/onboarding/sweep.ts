import {
  DescribeKeyCommand,
  DisableKeyCommand,
  ListAliasesCommand,
  ListKeysCommand,
  ListResourceTagsCommand,
} from '@aws-sdk/client-kms';
import { tenantTag } from '../tenants/contract';
import { intentTag, sweepAgeSeconds } from './contract';
import { deleteKey, unlessDeleted } from './end';
import { meaning, outcomes } from './outcome';
import { keysOf } from '../tenants/keys';
import { type Registry } from './registry';
import { type Ask, type Clock, type Kms } from './services';

export interface Sweeper {
  readonly kms: Kms;
  readonly registry: Registry;
  readonly ask: Ask;
  readonly clock: Clock;
}

/** What a sweep came to, in keys. */
export interface Swept {
  /** Looked at, since no alias names them. */
  readonly seen: number;
  /** Now being deleted. */
  readonly swept: number;
  /** Left to the next sweep, because AWS gave no answer, or asked for fewer requests. */
  readonly left: number;
}

/**
 * Deletes the keys that were made for tenants and became nobody's: those with the tag of an intent that are old enough and that
 * neither an alias nor a record names. A key without that tag is never touched.
 */
export async function sweep(sweeper: Sweeper): Promise<Swept> {
  const { kms, ask } = sweeper;
  const named = await aliasedKeys(sweeper);
  const count = { seen: 0, swept: 0, left: 0 };
  let Marker: string | undefined;
  do {
    const page = await ask('kms:ListKeys', () => kms.send(new ListKeysCommand({ Marker, Limit: 1000 })));
    for (const { KeyId } of page.Keys ?? []) {
      if (KeyId === undefined || named.has(KeyId)) continue;
      count.seen += 1;
      const outcome = await sweepOne(sweeper, KeyId);
      if (outcome !== undefined) count[outcome] += 1;
    }
    Marker = page.NextMarker;
  } while (Marker !== undefined);
  return count;
}

async function sweepOne(sweeper: Sweeper, KeyId: string): Promise<'swept' | 'left' | undefined> {
  const { kms, ask } = sweeper;
  try {
    if (!(await isNobodys(sweeper, KeyId))) return undefined;
    await unlessDeleted(() => ask('kms:DisableKey', () => kms.send(new DisableKeyCommand({ KeyId }))));
    await deleteKey(sweeper, KeyId);
    return 'swept';
  } catch (error) {
    const { outcome } = meaning(error);
    // What others do not let us see is not ours; what is not seen everywhere yet is young.
    if (outcome === 'Refused' || outcome === 'NotYetVisible') return undefined;
    if (outcomes[outcome].again) return 'left';
    throw error;
  }
}

async function aliasedKeys({ kms, ask }: Sweeper, KeyId?: string): Promise<Set<string>> {
  const named = new Set<string>();
  let Marker: string | undefined;
  do {
    const page = await ask('kms:ListAliases', () =>
      kms.send(new ListAliasesCommand({ KeyId, Marker, Limit: 100 })),
    );
    for (const { TargetKeyId } of page.Aliases ?? []) if (TargetKeyId !== undefined) named.add(TargetKeyId);
    Marker = page.NextMarker;
  } while (Marker !== undefined);
  return named;
}

async function isNobodys(sweeper: Sweeper, KeyId: string): Promise<boolean> {
  const { kms, registry, ask, clock } = sweeper;
  const { KeyMetadata: key } = await ask('kms:DescribeKey', () =>
    kms.send(new DescribeKeyCommand({ KeyId })),
  );
  const age = clock.now() - (key?.CreationDate?.getTime() ?? clock.now());
  if (age < sweepAgeSeconds * 1000 || key?.KeyManager !== 'CUSTOMER') return false;
  if (key.KeyState !== 'Enabled' && key.KeyState !== 'Disabled') return false;
  const { Tags = [] } = await ask('kms:ListResourceTags', () =>
    kms.send(new ListResourceTagsCommand({ KeyId })),
  );
  const tenant = Tags.find(({ TagKey }) => TagKey === tenantTag)?.TagValue;
  if (tenant === undefined || !Tags.some(({ TagKey }) => TagKey === intentTag)) return false;
  const record = await registry.find(tenant);
  if (record !== undefined && keysOf(record).includes(key.Arn ?? '')) return false;
  // The list of all aliases was read before, and a run may have named the key since.
  return (await aliasedKeys(sweeper, KeyId)).size === 0;
}
