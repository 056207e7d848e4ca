import { DescribeKeyCommand, GetKeyPolicyCommand, GetKeyRotationStatusCommand } from '@aws-sdk/client-kms';
import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager';

import { keyAliasOf, tenantPlaceholder } from '../../runtime/onboarding-create/contract';
import { type ProbeContext } from '../context';
import { defineProbe, type Trial } from '../probe';
import { allowed, observed, refused } from '../trial';
import { Registry } from './registry';
import { endAfterwards, newTenantId, withTenants } from './tenants';
import { NO_TENANT_ID, run } from './workflows';

export default defineProbe({
  id: 'PR-TEN-01',
  title: 'Tenants come by the deployed workflow, each with a key, a secret and a record of its own',
  controls: ['DAT-01', 'DAT-06'],
  needs: 'AWS::StepFunctions::StateMachine',
  // The definition runs as it was deployed; what its functions may do is evaluated with our help.
  level: 'shim',
  act: async (context) => {
    const trials: Trial[] = [];
    await withTenants(context, 3, async (ids) => {
      const keys = await Promise.all(
        ids.map((tenant) =>
          allowed(trials, 'has a record, a key and a secret', () => ownedBy(context, tenant)),
        ),
      );
      const [tenant = ''] = ids;
      await allowed(trials, 'is onboarded again', () => run(context, 'onboarding', { tenant }));
      const again = await ownedBy(context, tenant);
      observed(trials, 'gets another key by that', 'refused', again !== keys[0], 'it has the same key');
      const distinct = new Set(keys).size;
      observed(
        trials,
        'shares its key with another',
        'refused',
        distinct < 3,
        `${distinct} keys for 3 tenants`,
      );
    });
    const tenant = newTenantId();
    const twice = () => run(context, 'onboarding', { tenant });
    await allowed(trials, 'comes by two runs at the same time', async () => {
      await Promise.all([twice(), twice()]);
      await ownedBy(context, tenant);
    });
    endAfterwards(context, [tenant]);
    for (const wrong of ['Acme', 'acme/', '*', ''])
      await refused(trials, `is onboarded as ${JSON.stringify(wrong)}`, NO_TENANT_ID, () =>
        run(context, 'onboarding', { tenant: wrong }),
      );
    return trials;
  },
});

/** What a tenant was given. @throws Error if any of it is not as it has to be */
async function ownedBy(context: ProbeContext, tenant: string): Promise<string> {
  const { kms, secrets } = context.operator;
  const { state, keyArn, secretArn } = await new Registry(context).read(tenant);
  if (state?.S !== 'active') throw new Error(`the record says ${state?.S}`);
  const { KeyMetadata: key } = await kms.send(new DescribeKeyCommand({ KeyId: keyAliasOf(tenant) }));
  if (!key?.Arn || key.Arn !== keyArn?.S) throw new Error('the alias leads to another key than the record');
  const { KeyRotationEnabled } = await kms.send(new GetKeyRotationStatusCommand({ KeyId: key.KeyId }));
  if (!KeyRotationEnabled) throw new Error('the key does not rotate');
  const named = { KeyId: key.KeyId, PolicyName: 'default' };
  const { Policy = '' } = await kms.send(new GetKeyPolicyCommand(named));
  if (!Policy.includes(`"${tenant}"`) || Policy.includes(tenantPlaceholder))
    throw new Error('the policy of the key does not name the tenant');
  const { KmsKeyId } = await secrets.send(new DescribeSecretCommand({ SecretId: secretArn?.S }));
  if (KmsKeyId !== key.Arn) throw new Error('the secret is under another key');
  return key.Arn;
}
