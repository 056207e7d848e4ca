import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { type Json } from '../../../template';
import { provesMutations } from '../mutation-proof';
import { templateOf } from '../synth';
import { unnoticedInOnboarding } from '../unnoticed/onboarding';
import { isolationNotices } from './notices';
import { onboardingStack } from './onboarding-estate';

/** The workflows, also that of manifests, beside what they are given. */
function workflows(): Json {
  const stack = onboardingStack((own) => ({
    manifests: new Bucket(own, 'Manifests', { encryptionKey: new Key(own, 'ManifestsKey') }),
  }));
  return JSON.parse(JSON.stringify(templateOf(stack)));
}

provesMutations(() => [workflows()], unnoticedInOnboarding, {
  atLeast: 700,
  of: 'Onboarding',
  // Four functions and six workflows are alike in most.
  isEachOnce: true,
  alsoNoticed: isolationNotices,
});
