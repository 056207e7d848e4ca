import { Stack } from 'aws-cdk-lib';
import { type Json } from '../../template';
import { ImmutableLogArchive } from '../../lib';
import { provesMutations } from './mutation-proof';
import { env, newApp, templateOf } from './synth';
import { unnoticedInBuckets } from './unnoticed/buckets';
import { unnoticedInDeliveries } from './unnoticed/deliveries';
import { unnoticedInKeys } from './unnoticed/keys';

function archiveWithDeliveries(): Json {
  const stack = new Stack(newApp(), 'Stack', { env });
  new ImmutableLogArchive(stack, 'Archive').acceptDeliveries();
  return JSON.parse(JSON.stringify(templateOf(stack)));
}

/** Of keys that more services use than this one. */
const others = /Statement\/(?:[2-9]|1\/Condition|\*\/Principal\/Service\/\*)/;

provesMutations(
  () => [archiveWithDeliveries()],
  [...unnoticedInKeys.filter(({ at }) => !others.test(at)), ...unnoticedInBuckets, ...unnoticedInDeliveries],
  { atLeast: 300 },
);
