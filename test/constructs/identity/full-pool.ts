import { Stack } from 'aws-cdk-lib';
import { SecureUserPool, type SecureUserPoolProps } from '../../../lib';
import { env, newApp } from '../synth';

export const urls = {
  callbackUrls: ['https://app.example.com/cb'],
  logoutUrls: ['https://app.example.com/'],
};

/** A pool with everything that it can have. */
export function fullPool(stack: Stack, props: SecureUserPoolProps = {}): SecureUserPool {
  const users = new SecureUserPool(stack, 'Users', props);
  const scopes = { read: 'Read orders', refund: 'Pay money back' };
  users.addApiScopes('Orders', { identifier: 'orders', scopes });
  users.addServerClient('Web', { ...urls, scopes: ['orders/read', 'orders/refund'] });
  users.addMachineClient('Nightly', { scopes: ['orders/read'] });
  users.addGroup('Staff', 'Everybody who works here');
  users.addPrivilegedGroup('Administrators', { description: 'Pay money back', scopes: ['orders/refund'] });
  return users;
}

export function fullStack(props: SecureUserPoolProps = {}): Stack {
  const stack = new Stack(newApp(), 'Stack', { env });
  fullPool(stack, props);
  return stack;
}
