import { Stack } from 'aws-cdk-lib';
import { type Json } from '../../../template';
import { provesMutations } from '../mutation-proof';
import { env, newApp, templateOf } from '../synth';
import { unnoticedInTenants } from '../unnoticed/tenants';
import { tenantEstate } from './estate';
import { isolationNotices } from './notices';

/** The whole of it, since the isolation of one thing rests on others; what stands beside it has proofs of its own. */
function estate(): Json {
  const stack = new Stack(newApp(), 'Stack', { env });
  tenantEstate(stack);
  return JSON.parse(JSON.stringify(templateOf(stack)));
}

provesMutations(() => [estate()], unnoticedInTenants, {
  atLeast: 800,
  of: 'Own',
  alsoNoticed: isolationNotices,
});
