import { Lazy, Stack } from 'aws-cdk-lib';
import { SecureUserPool, Waiver } from '../../../lib';
import { refuses } from '../../refuses';
import { codeOf, env, newApp, only, templateOf } from '../synth';
import { objections, waived } from './objections';

const urls = { callbackUrls: ['https://app.example.com/cb'], logoutUrls: ['https://app.example.com/?out=1'] };
const because = Waiver.because('users change their factors in the app', {
  owner: 'web',
  expires: '2027-03-01',
});
const orders = { identifier: 'orders', scopes: { read: 'Read orders', refund: 'Pay money back' } };

function pool() {
  const stack = new Stack(newApp(), 'Stack', { env });
  const users = new SecureUserPool(stack, 'Users');
  return { stack, users, synth: () => templateOf(stack) };
}

test('an API has its own scopes, and a client those that it names', () => {
  const { users, synth } = pool();
  expect(users.addApiScopes('Orders', orders)).toEqual(['orders/read', 'orders/refund']);
  users.addBrowserClient('App', { ...urls, scopes: ['orders/read'] });
  const template = synth();
  expect(only(template, 'AWS::Cognito::UserPoolResourceServer')).toMatchObject({
    Identifier: 'orders',
    Scopes: [
      { ScopeName: 'read', ScopeDescription: 'Read orders' },
      { ScopeName: 'refund', ScopeDescription: 'Pay money back' },
    ],
  });
  const scopes = only(template, 'AWS::Cognito::UserPoolClient').AllowedOAuthScopes;
  expect(scopes).toEqual(['openid', 'email', 'profile', 'orders/read']);
  const [client] = Object.values(template.Resources).filter(
    ({ Type }) => Type === 'AWS::Cognito::UserPoolClient',
  );
  expect(JSON.stringify(client)).toMatch(/"DependsOn":\[[^\]]*UsersPoolOrders/);
});

refuses('IDN-01', 'scopes that mean everything, and scopes that no API has', () => {
  const { users } = pool();
  const declare = (identifier: string, ...names: string[]) =>
    codeOf(() =>
      users.addApiScopes('X', { identifier, scopes: Object.fromEntries(names.map((n) => [n, n])) }),
    );
  for (const name of ['all', 'admin', 'full', 'full_access', 'root', '*', 'read*', 'a/b', '']) {
    expect([name, declare('orders', name)]).toEqual([name, 'scope-refused']);
  }
  expect(declare('orders')).toBe('scope-refused');
  expect(declare('https://x/*', 'read')).toBe('scope-refused');
  const ask = (scope: string) => codeOf(() => users.addBrowserClient('App', { ...urls, scopes: [scope] }));
  for (const scope of ['orders/read', 'aws.cognito.signin.user.admin', 'orders/*', 'openid']) {
    expect([scope, ask(scope)]).toEqual([scope, 'scope-unknown']);
  }
});

test('tokens that edit the user are granted with a reason alone, which becomes a waiver', () => {
  const { stack, users, synth } = pool();
  users.addBrowserClient('App', { ...urls, userAdminScope: because });
  expect(only(synth(), 'AWS::Cognito::UserPoolClient').AllowedOAuthScopes).toContain(
    'aws.cognito.signin.user.admin',
  );
  expect(waived(stack)).toEqual(['PC-COG-61']);
  expect(objections(stack)).toEqual(['PC-COG-37', 'PC-COG-61']);
});

test('signing out ends the session of managed login, and goes on to an address of the client', () => {
  const { stack, users } = pool();
  const client = users.addBrowserClient('App', urls);
  const url = stack.resolve(users.signOutUrl(client, 'https://app.example.com/?out=1'));
  expect(url).toEqual({
    'Fn::Join': [
      '',
      [
        expect.stringMatching(
          /^https:\/\/u[0-9a-f]{10}-111111111111\.auth\.eu-central-1\.amazoncognito\.com\/logout\?client_id=$/,
        ),
        { Ref: expect.stringMatching(/^UsersPoolApp/) },
        '&logout_uri=https%3A%2F%2Fapp.example.com%2F%3Fout%3D1',
      ],
    ],
  });
});

test('an address on a host that only the deployment knows is encoded around it', () => {
  const { stack, users } = pool();
  const logoutUrl = `https://${Lazy.string({ produce: () => 'd1.cloudfront.net' })}/a?b`;
  const client = users.addBrowserClient('App', { ...urls, logoutUrls: [logoutUrl] });
  expect(JSON.stringify(stack.resolve(users.signOutUrl(client, logoutUrl)))).toMatch(
    '&logout_uri=https%3A%2F%2Fd1.cloudfront.net%2Fa%3Fb',
  );
});

refuses('IDN-03', 'a sign-out that leads where the client does not name', () => {
  const { stack, users } = pool();
  const client = users.addBrowserClient('App', urls);
  expect(codeOf(() => users.signOutUrl(client, 'https://evil.example.com/'))).toBe('logout-url-unknown');
  const stranger = new SecureUserPool(stack, 'Others').addBrowserClient('App', urls);
  expect(codeOf(() => users.signOutUrl(stranger, 'https://app.example.com/?out=1'))).toBe(
    'logout-url-unknown',
  );
});
