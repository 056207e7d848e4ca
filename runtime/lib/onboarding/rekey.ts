import { DisableKeyCommand, UpdateAliasCommand } from '@aws-sdk/client-kms';
import { UpdateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { keyAliasOf } from '../tenants/contract';
import { type Announce } from './announce';
import { type SecretMaker } from './create';
import { deleteKey, unlessDeleted } from './end';
import { OnboardingError } from './outcome';
import { type TenantRecord } from './record';
import { type Registry } from './registry';
import { sealed } from './seal';
import { type Ask, type Kms } from './services';
import { type KeyMaker, makeKey } from './tenant-key';

export interface Rekeyer {
  readonly kms: Kms;
  readonly registry: Registry;
  readonly ask: Ask;
  readonly announce: Announce;
}

/**
 * Makes the key of a generation, which takes the place of the one before. Readers try it from when they next read the record;
 * nobody encrypts under it yet. Of a generation that is there already nothing is made.
 */
export async function makeNextKey(
  maker: KeyMaker,
  announce: Announce,
  tenant: string,
  generation: number,
  keyPolicy: object,
): Promise<void> {
  const record = await dedicated(maker.registry, tenant);
  if (record.generation >= generation) return;
  if (record.generation + 1 !== generation) {
    throw new OnboardingError('StateRefuses', `its key is generation ${record.generation}`);
  }
  await makeKey(maker, tenant, { attribute: 'nextKeyArn', state: 'active', generation }, keyPolicy);
  await announce(tenant, 'TenantKeyAnnounced');
}

/** Lets what is new be encrypted under the next key. What is old stays readable under the older ones. */
export async function switchKey(
  { kms, registry, ask, announce }: Rekeyer,
  tenant: string,
  generation: number,
): Promise<void> {
  const before = await dedicated(registry, tenant);
  const { keyArn, nextKeyArn, olderKeyArns } = before;
  if (before.generation < generation) {
    if (keyArn === undefined || nextKeyArn === undefined) {
      throw new OnboardingError('StateRefuses', 'no key to change to');
    }
    const changed = await registry.change(tenant, {
      when: { keyArn: [keyArn], nextKeyArn: [nextKeyArn], state: ['active'] },
      set: { keyArn: nextKeyArn, olderKeyArns: [...olderKeyArns, keyArn], generation },
      remove: ['nextKeyArn'],
      note: `key of generation ${generation}`,
    });
    if (!changed) throw new OnboardingError('Contended', 'the keys');
  }
  const now = await registry.read(tenant);
  await ask('kms:UpdateAlias', () =>
    kms.send(new UpdateAliasCommand({ AliasName: keyAliasOf(tenant), TargetKeyId: now.keyArn })),
  );
  await announce(tenant, 'TenantKeyReplaced');
}

/** Puts the tenant's secret and its seal under the key that it has now, in the tenant's name. */
export async function moveSecret({ registry, ask, sessionOf }: SecretMaker, tenant: string): Promise<void> {
  const { keyArn, secretArn: SecretId } = await dedicated(registry, tenant);
  if (keyArn === undefined || SecretId === undefined) {
    throw new OnboardingError('StateRefuses', 'no key or no secret yet');
  }
  const { kms, secrets } = await sessionOf(tenant);
  await ask('secretsmanager:UpdateSecret', () =>
    secrets.send(new UpdateSecretCommand({ SecretId, KmsKeyId: keyArn })),
  );
  const seal = await sealed(kms, tenant, keyArn);
  await registry.change(tenant, { when: { keyArn: [keyArn] }, set: { seal } });
}

/** Disables the keys that only older data is under, once whoever owns the data says that none is left. It can be undone. */
export async function disableOlderKeys({ kms, registry, ask }: Rekeyer, tenant: string): Promise<void> {
  const { olderKeyArns } = await dedicated(registry, tenant);
  for (const KeyId of olderKeyArns) {
    await unlessDeleted(() => ask('kms:DisableKey', () => kms.send(new DisableKeyCommand({ KeyId }))));
  }
}

/** Deletes the older keys, after the days in which that can be called off. */
export async function deleteOlderKeys(rekeyer: Rekeyer, tenant: string): Promise<void> {
  const { registry, announce } = rekeyer;
  const { olderKeyArns } = await dedicated(registry, tenant);
  for (const arn of olderKeyArns) await deleteKey(rekeyer, arn);
  const note = `${olderKeyArns.length} older keys are being deleted`;
  await registry.change(tenant, { when: { state: ['active'] }, set: { olderKeyArns: [] }, note });
  await announce(tenant, 'TenantKeyRetired');
}

async function dedicated(registry: Registry, tenant: string): Promise<TenantRecord> {
  const record = await registry.read(tenant);
  if (record.tier !== 'dedicated') throw new OnboardingError('StateRefuses', `its tier is ${record.tier}`);
  if (record.state !== 'active') throw new OnboardingError('StateRefuses', record.state);
  return record;
}
