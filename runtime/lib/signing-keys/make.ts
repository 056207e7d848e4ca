import {
  CreateAliasCommand,
  CreateKeyCommand,
  DescribeKeyCommand,
  DisableKeyCommand,
  ScheduleKeyDeletionCommand,
  UpdateAliasCommand,
} from '@aws-sdk/client-kms';
import { activeAliasOf, arbiterOf, deletionDays, keyTag } from './contract';
import { isOneOf, SigningKeyError } from './error';
import { patiently, type Rotor } from './services';

type Keys = Pick<Rotor, 'kms' | 'clock' | 'name' | 'keyPolicy'>;

/**
 * Makes a key, once: whichever key gets the alias of a generation is it, however often and by how many this runs. One that was made
 * and got no alias signs nothing, is not published, and is swept.
 *
 * @returns the key's id
 */
export async function makeKey(keys: Keys, generation: number): Promise<string> {
  const { kms, clock, name, keyPolicy } = keys;
  const AliasName = arbiterOf(name, generation);
  const there = await namedBy(keys, AliasName);
  if (there !== undefined) return there;
  const { KeyMetadata: made } = await kms.send(
    new CreateKeyCommand({
      Description: `Signs tokens of ${name}`,
      KeySpec: 'ECC_NIST_P256',
      KeyUsage: 'SIGN_VERIFY',
      Policy: keyPolicy,
      Tags: [{ TagKey: keyTag, TagValue: name }],
    }),
  );
  const TargetKeyId = made?.KeyId;
  if (TargetKeyId === undefined) throw new SigningKeyError('key-unusable', 'a key without an id');
  try {
    await patiently(clock, () => kms.send(new CreateAliasCommand({ AliasName, TargetKeyId })));
    return TargetKeyId;
  } catch (error) {
    if (!isOneOf(error, 'AlreadyExistsException')) throw error;
  }
  await deleteKey(keys, TargetKeyId);
  const { KeyMetadata: other } = await patiently(clock, () =>
    kms.send(new DescribeKeyCommand({ KeyId: AliasName })),
  );
  return usable(other?.KeyId, other?.KeyState);
}

/** The id of the usable key that an alias names; nothing if there is no such alias. */
async function namedBy({ kms }: Keys, KeyId: string): Promise<string | undefined> {
  try {
    const { KeyMetadata: key } = await kms.send(new DescribeKeyCommand({ KeyId }));
    return usable(key?.KeyId, key?.KeyState);
  } catch (error) {
    if (isOneOf(error, 'NotFoundException')) return undefined;
    throw error;
  }
}

function usable(id: string | undefined, state: string | undefined): string {
  if (id !== undefined && state === 'Enabled') return id;
  throw new SigningKeyError('key-unusable', `${id ?? 'no key'} is ${state ?? 'of no state'}`);
}

/** Whether a key ever signed. */
export async function hasSigner(keys: Keys): Promise<boolean> {
  return (await namedBy(keys, activeAliasOf(keys.name))) !== undefined;
}

/** Lets signers sign with a key from now on. */
export async function pointTo({ kms, clock, name }: Keys, TargetKeyId: string): Promise<void> {
  const target = { AliasName: activeAliasOf(name), TargetKeyId };
  try {
    await kms.send(new UpdateAliasCommand(target));
  } catch (error) {
    if (!isOneOf(error, 'NotFoundException')) throw error;
    await patiently(clock, () => kms.send(new CreateAliasCommand(target)));
  }
}

/** Ends a key, after the days in which that can be called off. That it is being deleted already is no error. */
export async function deleteKey({ kms, clock }: Pick<Rotor, 'kms' | 'clock'>, KeyId: string): Promise<void> {
  try {
    await patiently(clock, () => kms.send(new DisableKeyCommand({ KeyId })));
    await kms.send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: deletionDays }));
  } catch (error) {
    if (!isOneOf(error, 'KMSInvalidStateException')) throw error;
  }
}
