import { type Rotation, type Version } from './rotation';
import { event as schema, type RotationEvent } from './contract';
import { makeCurrent, putPending, readVersion, type SecretsManager, stagesOf } from './vault';

const inUse = { VersionStage: 'AWSCURRENT' };

/**
 * One step of the rotation of a secret: the driver of every function that rotates one.
 *
 * Every step can be run again. The value stands in the vault before anybody else hears of it, so none exists that only a
 * function's memory knew, and it becomes the current one only after the other side was seen to take it.
 *
 * @throws for whatever stands in the way: Secrets Manager then leaves the current version as it is and tries again
 */
export async function rotate<Value>(
  input: unknown,
  vault: SecretsManager,
  rotation: Rotation<Value>,
): Promise<void> {
  const event = schema.parse(input);
  const { current, waits } = await stagesOf(vault, event);
  if (current === event.ClientRequestToken) return;
  if (event.Step === 'createSecret') return create(vault, event, rotation);
  if (!waits) throw new Error('the version of this rotation is not pending');
  const pending = await versionOf(vault, event, rotation, { VersionId: event.ClientRequestToken });
  const now = await versionOf(vault, event, rotation, inUse);
  switch (event.Step) {
    case 'setSecret':
      return rotation.set(pending, now);
    case 'testSecret':
      if (await rotation.accepts(pending.value, now.value)) return;
      throw new Error('the new secret is not taken where it has to be');
    case 'finishSecret':
      await rotation.switchOver?.(pending.value);
      return makeCurrent(vault, event, current);
  }
}

async function create<Value>(
  vault: SecretsManager,
  event: RotationEvent,
  rotation: Rotation<Value>,
): Promise<void> {
  const { SecretId, ClientRequestToken: VersionId } = event;
  if ((await readVersion(vault, rotation.schema, SecretId, { VersionId })) !== undefined) return;
  const { value } = await versionOf(vault, event, rotation, inUse);
  const next = await rotation.next(value, VersionId);
  if (!(await putPending(vault, event, next))) await rotation.discard?.(next);
}

async function versionOf<Value>(
  vault: SecretsManager,
  { SecretId }: RotationEvent,
  { schema: values }: Rotation<Value>,
  which: { readonly VersionId: string } | { readonly VersionStage: string },
): Promise<Version<Value>> {
  const version = await readVersion(vault, values, SecretId, which);
  if (version === undefined) throw new Error('a version of the secret is gone');
  return version;
}
