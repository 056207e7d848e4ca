import { type Json } from '../../../template';
import { provesMutations } from '../mutation-proof';
import { synthesized } from '../synth';
import { unnoticedInIsolation } from '../unnoticed/isolation';
import { isolationEstate } from './isolation-estate';
import { isolationNotices } from './notices';

const template = (): Json => JSON.parse(JSON.stringify(synthesized((stack) => void isolationEstate(stack))));

provesMutations(() => [template()], unnoticedInIsolation, {
  atLeast: 250,
  of: 'Isolation',
  isEachOnce: true,
  alsoNoticed: isolationNotices,
});
