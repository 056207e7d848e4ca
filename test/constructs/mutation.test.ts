import { HardenedEnvironment } from '../../lib/environment/hardened-environment';
import { readConfig } from '../../lib/environment/read-config';
import { evaluatorNotices } from '../edge/waf/notices';
import { provesMutations } from './mutation-proof';
import { newApp } from './synth';
import { unnoticedInBuckets } from './unnoticed/buckets';
import { unnoticedInIdentity } from './unnoticed/identity';
import { unnoticedInKeys } from './unnoticed/keys';
import { unnoticedInWebFirewall } from './unnoticed/web-firewall';

provesMutations(
  () =>
    new HardenedEnvironment(newApp(), readConfig({}))
      .synth()
      // That of the API has a proof of its own.
      .stacks.filter(({ stackName }) => !stackName.endsWith('-Api'))
      .map(({ template }) => template),
  [...unnoticedInKeys, ...unnoticedInBuckets, ...unnoticedInIdentity, ...unnoticedInWebFirewall],
  { atLeast: 500, alsoNoticed: evaluatorNotices },
);
