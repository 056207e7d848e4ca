import { onboardingStack } from './onboarding-estate';
import { templateOf } from '../synth';

test('the key that tenants share waits for the roles that its policy names, which KMS would refuse before they are there', () => {
  const resources = Object.entries(templateOf(onboardingStack()).Resources);
  const [, key] = resources.find(([id]) => id.startsWith('KeyringPooled')) ?? [];
  const [role] = resources.find(([id]) => id.startsWith('ProvisionerRole')) ?? [];
  expect(key).toMatchObject({ DependsOn: [role] });
});
