import {
  CreateGrantCommand,
  DecryptCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  PutKeyPolicyCommand,
} from '@aws-sdk/client-kms';

import { tenantTag } from '../../runtime/tenant-broker/contract';
import { type Clients } from '../context';
import { defineProbe, type Trial } from '../probe';
import { allowed, at, refused } from '../trial';
import { type Tenant, withTwoTenants } from './tenants';

const DENIED = ['AccessDeniedException'];
const Plaintext = Buffer.from('of nobody else');

export default defineProbe({
  id: 'PR-TEN-02',
  title: 'What is encrypted for a tenant is decrypted by its own sessions, and by no one else’s',
  controls: ['AUT-05', 'DAT-01'],
  needs: 'AWS::StepFunctions::StateMachine',
  // The emulator evaluates the policies; the tag of a session in them, and the encryption context, come from us.
  level: 'shim',
  act: (context) =>
    withTwoTenants(context, async (own, other) => {
      const trials: Trial[] = [];
      const insider = await context.assume('all-of-kms', [
        { Effect: 'Allow', Action: 'kms:*', Resource: '*' },
      ]);
      const sealed = await allowed(trials, 'encrypts with its tenant in the context', () =>
        encrypt(own.session, own.key, own.id),
      );
      await allowed(trials, 'decrypts what it encrypted', () => decrypt(own.session, sealed, own.id));
      await allowed(trials, 'so does the other tenant with what is its own', async () =>
        decrypt(other.session, await encrypt(other.session, other.key, other.id), other.id),
      );
      const refuse = (what: string, act: () => Promise<unknown>) => refused(trials, what, DENIED, act);
      const enforced = at('enforced', trials);
      await refuse('the other tenant decrypts it', () => decrypt(other.session, sealed, own.id));
      await refuse('the other tenant decrypts it as if it were its own', () =>
        decrypt(other.session, sealed, other.id),
      );
      await refuse('the other tenant encrypts under the key', () => encrypt(other.session, own.key, own.id));
      await refuse('the other tenant takes a data key', () => dataKey(other.session, own));
      await refuse('a role with all rights in KMS decrypts it', () => decrypt(insider, sealed, own.id));
      await refuse('names no tenant in the context', () => encrypt(own.session, own.key));
      await refuse('names the other tenant in the context', () => encrypt(own.session, own.key, other.id));
      await refused(enforced, 'hands its key on by a grant', DENIED, () =>
        grant(own.session, own, insider.arn),
      );
      await refused(enforced, 'a role with all rights in KMS grants itself the key', DENIED, () =>
        grant(insider, own, insider.arn),
      );
      await refused(enforced, 'changes the policy of its key', DENIED, () => openUp(own.session, own));
      return trials;
    }),
});

function contextOf(tenant: string | undefined): Record<string, string> | undefined {
  return tenant === undefined ? undefined : { [tenantTag]: tenant };
}

async function encrypt({ kms }: Clients, KeyId: string, tenant?: string): Promise<Uint8Array | undefined> {
  const input = { KeyId, Plaintext, EncryptionContext: contextOf(tenant) };
  return (await kms.send(new EncryptCommand(input))).CiphertextBlob;
}

function decrypt({ kms }: Clients, CiphertextBlob: Uint8Array | undefined, tenant: string) {
  return kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: contextOf(tenant) }));
}

function dataKey({ kms }: Clients, { key: KeyId, id }: Tenant) {
  const EncryptionContext = contextOf(id);
  return kms.send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext }));
}

function grant({ kms }: Clients, { key: KeyId }: Tenant, GranteePrincipal: string) {
  return kms.send(new CreateGrantCommand({ KeyId, GranteePrincipal, Operations: ['Decrypt'] }));
}

function openUp({ kms }: Clients, { key: KeyId }: Tenant) {
  const all = { Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' };
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [all] });
  return kms.send(new PutKeyPolicyCommand({ KeyId, Policy }));
}
