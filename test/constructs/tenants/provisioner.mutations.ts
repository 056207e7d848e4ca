import { type Json } from '../../../template';
import { provesMutations } from '../mutation-proof';
import { templateOf } from '../synth';
import { unnoticedInProvisioners } from '../unnoticed/provisioner';
import { isolationNotices } from './notices';
import { onboardingStack } from './onboarding-estate';

const template = (): Json => JSON.parse(JSON.stringify(templateOf(onboardingStack())));

provesMutations(() => [template()], unnoticedInProvisioners, {
  atLeast: 130,
  of: 'Provisioner',
  alsoNoticed: isolationNotices,
});
