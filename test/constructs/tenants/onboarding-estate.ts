import { Stack } from 'aws-cdk-lib';
import { TenantKeyring, TenantOnboarding, TenantProvisioner, TenantRegistry } from '../../../lib';
import { type TenantOnboardingProps } from '../../../lib';
import { env, newApp } from '../synth';

type Options = Omit<TenantOnboardingProps, 'keyring' | 'registry' | 'provisioner'>;

/** A stack with the workflows of tenants and what they need. */
export function onboardingStack(options: (stack: Stack) => Options = () => ({}), app = newApp()): Stack {
  const stack = new Stack(app, 'Stack', { env });
  onboarding(stack, options(stack));
  return stack;
}

export function onboarding(stack: Stack, options: Options = {}): TenantOnboarding {
  const registry = new TenantRegistry(stack, 'Registry');
  const provisioner = new TenantProvisioner(stack, 'Provisioner');
  const keyring = new TenantKeyring(stack, 'Keyring', { roles: [provisioner.role] });
  return new TenantOnboarding(stack, 'Onboarding', { keyring, registry, provisioner, ...options });
}
