import { DecryptCommand, EncryptCommand } from '@aws-sdk/client-kms';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';

import { tenantTag } from '../../runtime/tenant-broker/contract';
import { prefixes } from '../../runtime/tenants/contract';
import { type Clients } from '../context';
import { defineProbe, type Trial } from '../probe';
import { allowed, observed, refused } from '../trial';
import { Registry } from './registry';
import { type Tenant, withTwoTenants } from './tenants';
import { NOT_FOR_THIS_TENANT, run } from './workflows';

const GONE = ['KMSInvalidStateException', 'DisabledException'];
const BEING_DELETED = ['InvalidRequestException'];

export default defineProbe({
  id: 'PR-TEN-05',
  title:
    'When a tenant was offboarded nobody reads its data any more, whoever still has a session or the account',
  controls: ['DAT-01', 'DAT-06'],
  needs: 'AWS::StepFunctions::StateMachine',
  // Disabled and deleted keys are the emulator's own; the waits of the workflow are shortened.
  level: 'shim',
  act: (context) =>
    withTwoTenants(context, async (gone, stays) => {
      const trials: Trial[] = [];
      const [lost, kept] = [await sealedFor(gone), await sealedFor(stays)];
      await allowed(trials, 'its data is read before', () => read(gone.session, lost, gone));
      await allowed(trials, 'its secret is read before', () => readSecret(gone.session, gone));
      await allowed(trials, 'the deployed workflow offboards it', () =>
        run(context, 'offboarding', { tenant: gone.id }),
      );
      await refused(trials, 'a session from before reads its data', GONE, () =>
        read(gone.session, lost, gone),
      );
      await refused(trials, 'the account itself reads its data', GONE, () =>
        read(context.operator, lost, gone),
      );
      await refused(trials, 'a session from before reads its secret', BEING_DELETED, () =>
        readSecret(gone.session, gone),
      );
      await refused(trials, 'the account itself reads its secret', BEING_DELETED, () =>
        readSecret(context.operator, gone),
      );
      await refused(trials, 'its id is given again', NOT_FOR_THIS_TENANT, () =>
        run(context, 'onboarding', { tenant: gone.id }),
      );
      const { state, trail } = await new Registry(context).read(gone.id);
      const shown = state?.S === 'offboarded' && JSON.stringify(trail).includes('the seal cannot be opened');
      observed(trials, 'its record stays, and says what was shown', 'allowed', shown, String(state?.S));
      await allowed(trials, 'another tenant reads on', () => read(stays.session, kept, stays));
      return trials;
    }),
});

/** Something encrypted for a tenant, as its application would. */
async function sealedFor({ id, key: KeyId, session }: Tenant): Promise<Uint8Array | undefined> {
  const input = { KeyId, Plaintext: Buffer.from('of nobody else'), EncryptionContext: { [tenantTag]: id } };
  return (await session.kms.send(new EncryptCommand(input))).CiphertextBlob;
}

function read({ kms }: Clients, CiphertextBlob: Uint8Array | undefined, { id }: Tenant) {
  return kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: { [tenantTag]: id } }));
}

function readSecret({ secrets }: Clients, { id }: Tenant) {
  return secrets.send(new GetSecretValueCommand({ SecretId: `${prefixes.secret(id)}signing` }));
}
