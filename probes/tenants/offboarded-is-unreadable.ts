import { DecryptCommand, EncryptCommand } from '@aws-sdk/client-kms';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';

import { tenantTag } from '../../runtime/tenant-broker/contract';
import { prefixes } from '../../runtime/tenants/contract';
import { type Clients, type ProbeContext } from '../context';
import { defineProbe, type Trial } from '../probe';
import { allowed, at, observed, refused } from '../trial';
import { Registry } from './registry';
import { readObject, sharedBucket } from './shared';
import { type Tenant, withTwoTenants } from './tenants';
import { NOT_FOR_THIS_TENANT, run } from './workflows';

/** A key that is disabled or being deleted, told directly and through S3; and a secret that is being deleted. */
const GONE = [
  ...['KMSInvalidStateException', 'DisabledException'],
  ...['KMS.KMSInvalidStateException', 'KMS.DisabledException', 'InvalidRequestException'],
];
/** That S3 asks for the key is our doing. */
const THROUGH_S3 = 'its object';
type Read = (reader: Clients) => Promise<unknown>;

export default defineProbe({
  id: 'PR-TEN-05',
  title:
    'When a tenant was offboarded nobody reads its data any more, whoever still has a session or the account',
  controls: ['DAT-01', 'DAT-06'],
  needs: 'AWS::StepFunctions::StateMachine',
  // That a key is disabled is the emulator's own; that S3 asks for it is not, and the waits of the workflow are shortened.
  level: 'shim',
  act: (context) =>
    withTwoTenants(context, async (gone, stays) => {
      const trials: Trial[] = [];
      const [lost, kept] = [await dataOf(context, gone), await dataOf(context, stays)];
      for (const [what, read] of Object.entries(lost))
        await allowed(trials, `a session reads ${what} before`, () => read(gone.session));
      await allowed(trials, 'the deployed workflow offboards it', () =>
        run(context, 'offboarding', { tenant: gone.id }),
      );
      for (const [what, read] of Object.entries(lost)) {
        await refused(trials, `a session from before reads ${what}`, GONE, () => read(gone.session));
        const byItself = what === THROUGH_S3 ? trials : at('enforced', trials);
        await refused(byItself, `the account itself reads ${what}`, GONE, () => read(context.operator));
      }
      for (const [what, read] of Object.entries(kept))
        await allowed(trials, `another tenant reads ${what} on`, () => read(stays.session));
      await refused(trials, 'its id is given again', NOT_FOR_THIS_TENANT, () =>
        run(context, 'onboarding', { tenant: gone.id }),
      );
      const { state, trail } = await new Registry(context).read(gone.id);
      const shown = state?.S === 'offboarded' && JSON.stringify(trail).includes('the seal cannot be opened');
      observed(trials, 'its record stays, and says what was shown', 'allowed', shown, String(state?.S));
      return trials;
    }),
});

/** What a tenant keeps, each with the way to read it: something its application encrypted, an object and its secret. */
async function dataOf(context: ProbeContext, { id, key, session }: Tenant): Promise<Record<string, Read>> {
  const Plaintext = Buffer.from('of nobody else');
  const EncryptionContext = { [tenantTag]: id };
  const { CiphertextBlob } = await session.kms.send(
    new EncryptCommand({ KeyId: key, Plaintext, EncryptionContext }),
  );
  const object = { Bucket: sharedBucket(context), Key: `${prefixes.object(id)}record` };
  const under = { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: key } as const;
  await session.s3.send(new PutObjectCommand({ ...object, ...under, Body: Plaintext }));
  return {
    'what it encrypted': ({ kms }) => kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext })),
    [THROUGH_S3]: ({ s3 }) => readObject(s3, object),
    'its secret': ({ secrets }) =>
      secrets.send(new GetSecretValueCommand({ SecretId: `${prefixes.secret(id)}signing` })),
  };
}
