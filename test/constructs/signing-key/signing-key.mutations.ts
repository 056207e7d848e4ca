import { type Json } from '../../../template';
import { provesMutations } from '../mutation-proof';
import { templateOf } from '../synth';
import { unnoticedInSigningKeys } from '../unnoticed/signing-key';
import { signingStack } from './estate';

function template(): Json {
  return JSON.parse(JSON.stringify(templateOf(signingStack())));
}

provesMutations(() => [template()], unnoticedInSigningKeys, { atLeast: 250, of: 'Own', isEachOnce: true });
