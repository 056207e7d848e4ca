import { randomBytes } from 'node:crypto';
import { CreateSecretCommand, DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';
import { type KeyTier, tenantTag } from '../tenants/contract';
import { type Announce } from './announce';
import { secretNameOf } from './contract';
import { nameOf, OnboardingError } from './outcome';
import { type Registry } from './registry';
import { sealed } from './seal';
import { type Ask, type SessionOf } from './services';
import { type KeyMaker, makeKey } from './tenant-key';

/** A tenant as whoever asks for it names it. */
export interface NewTenant {
  readonly tenant: string;
  readonly tier: KeyTier;
  /** The tenant's own key, of an `external` tenant. */
  readonly keyArn?: string | undefined;
}

/** Begins a tenant's record. Its id is never given twice, and its tier stays. */
export async function register(registry: Registry, { tenant, tier }: NewTenant): Promise<void> {
  await registry.begin(tenant, tier);
  const record = await registry.read(tenant);
  if (record.tier !== tier) throw new OnboardingError('StateRefuses', `its tier is ${record.tier}`);
  if (record.state !== 'onboarding' && record.state !== 'active') {
    throw new OnboardingError('StateRefuses', record.state);
  }
}

/** Gives a tenant its key: one that is made for it, the one that pooled tenants share, or the tenant's own. */
export async function giveKey(
  maker: KeyMaker,
  { tenant, tier, keyArn }: NewTenant,
  keyPolicy: object,
  pooledKey: string | undefined,
): Promise<void> {
  if (tier === 'dedicated') {
    await makeKey(maker, tenant, { attribute: 'keyArn', state: 'onboarding', generation: 1 }, keyPolicy);
    return;
  }
  const given = tier === 'pooled' ? pooledKey : keyArn;
  if (given === undefined) throw new OnboardingError('StateRefuses', `no key is named for the tier ${tier}`);
  await keep(maker.registry, tenant, 'keyArn', given);
}

export interface SecretMaker {
  readonly registry: Registry;
  readonly ask: Ask;
  readonly sessionOf: SessionOf;
}

/**
 * Makes a tenant's secret under its key, in the tenant's name, and seals something with the key, so that the end of the tenant
 * can be shown. The value of a second run is dropped: the name decides.
 */
export async function giveSecret({ registry, ask, sessionOf }: SecretMaker, tenant: string): Promise<void> {
  const { keyArn, secretArn, seal } = await registry.read(tenant);
  if (secretArn !== undefined && seal !== undefined) return;
  if (keyArn === undefined) throw new OnboardingError('StateRefuses', 'no key yet');
  const { kms, secrets } = await sessionOf(tenant);
  const Name = secretNameOf(tenant);
  const made = await ask('secretsmanager:CreateSecret', () =>
    secrets.send(
      new CreateSecretCommand({
        Name,
        Description: `What the tenant ${tenant} signs with`,
        KmsKeyId: keyArn,
        SecretString: JSON.stringify({ current: randomBytes(32).toString('base64') }),
        Tags: [{ Key: tenantTag, Value: tenant }],
      }),
    ),
  ).catch((error: unknown) => {
    if (nameOf(error) !== 'ResourceExistsException') throw error;
    return ask('secretsmanager:DescribeSecret', () =>
      secrets.send(new DescribeSecretCommand({ SecretId: Name })),
    );
  });
  if (made.ARN === undefined) throw new OnboardingError('Unexpected', 'a secret without an ARN');
  await keep(registry, tenant, 'seal', await sealed(kms, tenant, keyArn));
  await keep(registry, tenant, 'secretArn', made.ARN);
}

/** Lets a tenant in. */
export async function activate(registry: Registry, announce: Announce, tenant: string): Promise<void> {
  const { keyArn, secretArn, state } = await registry.read(tenant);
  if (keyArn === undefined || secretArn === undefined) {
    throw new OnboardingError('StateRefuses', 'no key or no secret yet');
  }
  if (state !== 'active') {
    const when = { state: ['onboarding'] };
    const changed = await registry.change(tenant, { when, set: { state: 'active' }, note: 'active' });
    if (!changed) throw new OnboardingError('Contended', 'the state');
  }
  await announce(tenant, 'TenantActivated');
}

/** Writes what a step made; another run may have written its own, which is then what counts. */
async function keep(registry: Registry, tenant: string, attribute: string, value: string): Promise<void> {
  const kept = await registry.change(tenant, {
    when: { [attribute]: [null], state: ['onboarding'] },
    set: { [attribute]: value },
  });
  if (kept) return;
  const { state } = await registry.read(tenant);
  if (state !== 'onboarding' && state !== 'active') throw new OnboardingError('StateRefuses', state);
}
