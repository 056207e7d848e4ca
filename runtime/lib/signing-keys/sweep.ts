import {
  DescribeKeyCommand,
  ListResourceTagsCommand,
  paginateListAliases,
  paginateListKeys,
} from '@aws-sdk/client-kms';
import { keyTag, sweepAgeSeconds } from './contract';
import { isOneOf } from './error';
import { deleteKey } from './make';
import { type Rotor } from './services';

/**
 * Deletes the keys that were made for this signing key and became nothing: those with its tag that are old enough, that no alias
 * names, and that are not in use. A key without that tag is never touched.
 *
 * @returns ids of the keys that are now being deleted
 */
export async function sweep(rotor: Rotor, inUse: readonly string[]): Promise<string[]> {
  const { kms } = rotor;
  const named = new Set(inUse);
  for await (const { Aliases = [] } of paginateListAliases({ client: kms }, { Limit: 100 }))
    for (const { TargetKeyId } of Aliases) if (TargetKeyId !== undefined) named.add(TargetKeyId);
  const swept: string[] = [];
  for await (const { Keys = [] } of paginateListKeys({ client: kms }, { Limit: 1000 })) {
    for (const { KeyId } of Keys) {
      if (KeyId === undefined || named.has(KeyId) || !(await isOurs(rotor, KeyId))) continue;
      await deleteKey(rotor, KeyId);
      swept.push(KeyId);
    }
  }
  return swept;
}

async function isOurs({ kms, clock, name }: Rotor, KeyId: string): Promise<boolean> {
  try {
    const { KeyMetadata: key } = await kms.send(new DescribeKeyCommand({ KeyId }));
    const made = key?.CreationDate?.getTime() ?? Infinity;
    if (key?.KeyManager !== 'CUSTOMER' || key.KeySpec !== 'ECC_NIST_P256') return false;
    if (key.KeyState !== 'Enabled' && key.KeyState !== 'Disabled') return false;
    if (made / 1000 + sweepAgeSeconds > clock.now()) return false;
    const { Tags = [] } = await kms.send(new ListResourceTagsCommand({ KeyId }));
    return Tags.some(({ TagKey, TagValue }) => TagKey === keyTag && TagValue === name);
  } catch (error) {
    // What others do not let us see is not ours; what is not seen everywhere yet is young.
    if (isOneOf(error, 'AccessDeniedException', 'NotFoundException')) return false;
    throw error;
  }
}
