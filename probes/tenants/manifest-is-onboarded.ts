import { PutObjectCommand } from '@aws-sdk/client-s3';

import { only, type ProbeContext } from '../context';
import { defineProbe, type Trial } from '../probe';
import { allowed, observed, refused } from '../trial';
import { Registry } from './registry';
import { endAfterwards, newTenantId } from './tenants';
import { run, TOO_MANY_FAILED } from './workflows';

export default defineProbe({
  id: 'PR-TEN-06',
  title:
    'The tenants of a manifest come all at once by the deployed workflow, and a line that is no tenant ends no other',
  controls: ['DAT-01'],
  needs: 'AWS::StepFunctions::StateMachine',
  level: 'shim',
  act: async (context) => {
    const trials: Trial[] = [];
    const registry = new Registry(context);
    const isActive = async (tenant: string) => (await registry.read(tenant))['state']?.S === 'active';
    const good = [newTenantId(), newTenantId(), newTenantId()];
    await allowed(trials, 'a manifest of three is worked through', () => onboard(context, good));
    const active = (await Promise.all(good.map(isActive))).filter(Boolean).length;
    observed(trials, 'each of them is active', 'allowed', active === good.length, `${active} are`);

    endAfterwards(context, good);
    const [last, wrong] = [newTenantId(), 'No-Tenant'];
    endAfterwards(context, [last]);
    await refused(trials, 'a manifest of which half is wrong ends well', TOO_MANY_FAILED, () =>
      onboard(context, [wrong, last]),
    );
    observed(trials, 'the other half is active', 'allowed', await isActive(last), last);
    observed(trials, 'what was wrong is recorded', 'refused', 'state' in (await registry.read(wrong)), wrong);
    return trials;
  },
});

/** Puts a manifest where it belongs and onboards what stands in it. */
async function onboard(context: ProbeContext, tenants: readonly string[]): Promise<void> {
  const { physicalId: Bucket } = only(context, 'AWS::S3::Bucket', (properties) =>
    JSON.stringify(properties['LifecycleConfiguration'] ?? '').includes('DropOldManifests'),
  );
  const manifest = `${newTenantId()}.csv`;
  const Body = ['tenant,tier,keyArn', ...tenants.map((tenant) => `${tenant},,`)].join('\n');
  await context.operator.s3.send(new PutObjectCommand({ Bucket, Key: `manifests/${manifest}`, Body }));
  await run(context, 'bulkOnboarding', { manifest });
}
