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
import { meaning } from './outcome';
import { keysOf } from './record';
import { type Registry } from './registry';
import { type Ask, type Clock, type Kms } from './services';

export interface Sweeper {
  readonly kms: Kms;
  readonly registry: Registry;
  readonly ask: Ask;
  readonly clock: Clock;
}

/**
 * Deletes the keys that were made for tenants and became nobody's: those with the tag of an intent that are old enough and that
 * neither an alias nor a record names. A key without that tag is never touched.
 *
 * @returns how many keys were looked at, and how many are now being deleted
 */
export async function sweep(sweeper: Sweeper): Promise<{ readonly seen: number; readonly swept: number }> {
  const { kms, ask } = sweeper;
  const named = await aliasedKeys(sweeper);
  let seen = 0;
  let swept = 0;
  let Marker: string | undefined;
  do {
    const page = await ask('kms:ListKeys', () => kms.send(new ListKeysCommand({ Marker, Limit: 1000 })));
    for (const { KeyId } of page.Keys ?? []) {
      if (KeyId === undefined || named.has(KeyId)) continue;
      seen += 1;
      if (!(await isNobodys(sweeper, KeyId))) continue;
      await unlessDeleted(() => ask('kms:DisableKey', () => kms.send(new DisableKeyCommand({ KeyId }))));
      await deleteKey(sweeper, KeyId);
      swept += 1;
    }
    Marker = page.NextMarker;
  } while (Marker !== undefined);
  return { seen, swept };
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
  try {
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
  } catch (error) {
    const { outcome } = meaning(error);
    // What is not seen everywhere yet is young; what others do not let us see is not ours.
    if (outcome === 'NotYetVisible' || outcome === 'Refused') return false;
    throw error;
  }
}
