import { HardenedEnvironment } from '../../lib/environment/hardened-environment';
import { readConfig } from '../../lib/environment/read-config';
import { evaluatorNotices } from '../edge/waf/notices';
import { provesMutations } from './mutation-proof';
import { newApp } from './synth';
import { unnoticedInAccessLogGrants } from './unnoticed/access-log-grants';
import { unnoticedInBuckets } from './unnoticed/buckets';
import { unnoticedInDeliveries } from './unnoticed/deliveries';
import { unnoticedInFunctions } from './unnoticed/functions';
import { unnoticedInGuards } from './unnoticed/guards';
import { unnoticedInIdentity } from './unnoticed/identity';
import { unnoticedInKeys } from './unnoticed/keys';
import { unnoticedInWebFirewall } from './unnoticed/web-firewall';

provesMutations(
  () =>
    new HardenedEnvironment(newApp(), readConfig({}))
      .synth()
      // Those of the API and of tenants have proofs of their own.
      .stacks.filter(({ stackName }) => !/-(?:Api|Tenants)$/.test(stackName))
      .map(({ template }) => template),
  [
    ...unnoticedInKeys,
    ...unnoticedInBuckets,
    ...unnoticedInDeliveries,
    ...unnoticedInAccessLogGrants,
    {
      at: 'AWS::Cognito::LogDeliveryConfiguration/Properties/LogConfigurations/*/S3Configuration/BucketArn',
      how: ['flip'],
      reason: 'names another bucket: which one is meant no gate can know',
    },
    ...unnoticedInIdentity,
    ...unnoticedInGuards,
    // Each function here is permitted one resource at a time.
    ...unnoticedInFunctions.filter(({ at }) => !at.endsWith('Resource/*')),
    ...unnoticedInWebFirewall,
  ],
  { atLeast: 500, alsoNoticed: evaluatorNotices },
);
