import { type Json } from '../../../template';
import { provesMutations } from '../mutation-proof';
import { templateOf } from '../synth';
import { unnoticedInConfidentialClients } from '../unnoticed/confidential-clients';
import { unnoticedInFunctions } from '../unnoticed/functions';
import { unnoticedInGuards } from '../unnoticed/guards';
import { unnoticedInIdentity } from '../unnoticed/identity';
import { unnoticedInKeys } from '../unnoticed/keys';
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
    ...unnoticedInGuards,
    ...unnoticedInConfidentialClients,
  ],
  { atLeast: 1000 },
);
