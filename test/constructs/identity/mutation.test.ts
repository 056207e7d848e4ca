import { type Json } from '../../../template';
import { provesMutations } from '../mutation-proof';
import { templateOf } from '../synth';
import { unnoticedInFunctions } from '../unnoticed/functions';
import { unnoticedInIdentity } from '../unnoticed/identity';
import { unnoticedInKeys } from '../unnoticed/keys';
import { unnoticedInPools } from '../unnoticed/pool';
import { fullStack } from './full-pool';

function identityStack(): Json {
  return JSON.parse(JSON.stringify(templateOf(fullStack())));
}

/** Here the gate does notice: a confidential client without address, a machine without scope. */
const noticedHere = ['CallbackURLs/0', 'AllowedOAuthScopes/*'];

provesMutations(
  () => [identityStack()],
  [
    ...unnoticedInKeys,
    ...unnoticedInIdentity.filter(({ at }) => !noticedHere.some((end) => at.endsWith(end))),
    ...unnoticedInFunctions,
    ...unnoticedInPools,
  ],
  { atLeast: 1000 },
);
