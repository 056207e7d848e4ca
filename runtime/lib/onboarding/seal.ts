import { randomBytes } from 'node:crypto';
import { DecryptCommand, EncryptCommand } from '@aws-sdk/client-kms';
import { tenantTag } from '../tenants/contract';
import { meaning, OnboardingError } from './outcome';
import { type TenantRecord } from './record';
import { type Kms } from './services';

/** What a seal is bound to. */
function sealContextOf(tenant: string): Record<string, string> {
  return { [tenantTag]: tenant, purpose: 'seal' };
}

/** Encrypts something under a key in the tenant's name. */
export async function sealed(kms: Kms, tenant: string, KeyId: string): Promise<string> {
  const { CiphertextBlob } = await kms.send(
    new EncryptCommand({ KeyId, Plaintext: randomBytes(32), EncryptionContext: sealContextOf(tenant) }),
  );
  if (CiphertextBlob === undefined) throw new OnboardingError('Unexpected', 'a seal without bytes');
  return Buffer.from(CiphertextBlob).toString('base64');
}

/**
 * Whether a tenant's seal can be opened, in the tenant's own name.
 *
 * @throws OnboardingError if that cannot be told: a refusal by a policy shows nothing of the key
 */
export async function isReadable(kms: Kms, { tenant, seal = '' }: TenantRecord): Promise<boolean> {
  try {
    const CiphertextBlob = Buffer.from(seal, 'base64');
    await kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: sealContextOf(tenant) }));
    return true;
  } catch (error) {
    const failure = meaning(error);
    if (failure.outcome === 'KeyDisabled' || failure.outcome === 'KeyPendingDeletion') return false;
    throw failure;
  }
}
