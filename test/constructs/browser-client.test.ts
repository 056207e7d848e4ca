import { Duration, Lazy, Stack } from 'aws-cdk-lib';
import { type BrowserClientOptions, SecureUserPool, Waiver } from '../../lib';
import { refuses } from '../refuses';
import { codeOf, only, synthesized } from './synth';

const urls = { callbackUrls: ['https://app.example.com/cb'], logoutUrls: ['https://app.example.com/'] };
const because = Waiver.because('the developer runs the page', { owner: 'web', expires: '2027-03-01' });
const client = (options: Partial<BrowserClientOptions> = {}) =>
  synthesized(
    (stack) => void new SecureUserPool(stack, 'Users').addBrowserClient('App', { ...urls, ...options }),
  );
const refused = (options: Partial<BrowserClientOptions>) => codeOf(() => client(options));

test('a client signs in by authorization code only, without a secret', () => {
  expect(only(client(), 'AWS::Cognito::UserPoolClient')).toMatchObject({
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid', 'email', 'profile'],
    ExplicitAuthFlows: ['ALLOW_USER_AUTH'],
    GenerateSecret: false,
    PreventUserExistenceErrors: 'ENABLED',
    CallbackURLs: ['https://app.example.com/cb'],
  });
});

test('tokens are short, refreshing rotates, and a session can be revoked', () => {
  expect(only(client(), 'AWS::Cognito::UserPoolClient')).toMatchObject({
    AccessTokenValidity: 10,
    IdTokenValidity: 10,
    RefreshTokenValidity: 480,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
    EnableTokenRevocation: true,
  });
});

test('a client writes nothing but what users call themselves', () => {
  const { WriteAttributes } = only(client(), 'AWS::Cognito::UserPoolClient');
  expect(WriteAttributes).toEqual(['family_name', 'given_name', 'locale']);
});

test('each client has pages of the managed login', () => {
  expect(only(client(), 'AWS::Cognito::ManagedLoginBranding')).toMatchObject({
    UseCognitoProvidedValues: true,
  });
});

test.each([
  ['a query', 'https://app.example.com/cb?from=login'],
  ['a port', 'https://app.example.com:8443/cb'],
  [
    'a host that only the deployment knows',
    `https://${Lazy.string({ produce: () => 'd1.cloudfront.net' })}/cb`,
  ],
])('takes an https address with %s', (_, url) => {
  expect(refused({ callbackUrls: [url] })).toBeUndefined();
});

const badUrls: Readonly<Record<string, string>> = {
  'plain http': 'http://app.example.com/cb',
  'a wildcard': 'https://*.example.com/cb',
  'a fragment': 'https://app.example.com/#cb',
  credentials: 'https://me:pw@app.example.com/cb',
  'localhost without a reason': 'http://localhost:3000/cb',
  'a scheme that runs code': 'javascript:alert(1)',
  'an app scheme that any app can take': 'myapp://cb',
  'no address at all': 'app.example.com/cb',
  'a host that looks like localhost': 'http://localhost.example.com/cb',
  'an unknown scheme': `${Lazy.string({ produce: () => 'http' })}://app.example.com/cb`,
};

refuses('IDN-01', 'a callback or logout address that is not exact and over TLS', () => {
  for (const url of Object.values(badUrls)) {
    expect([url, refused({ callbackUrls: [url] })]).toEqual([url, 'callback-url-refused']);
    expect([url, refused({ logoutUrls: [url] })]).toEqual([url, 'callback-url-refused']);
  }
});

test('refuses a client that can hand its code to nobody', () => {
  expect(refused({ callbackUrls: [] })).toBe('callback-url-missing');
  expect(refused({ logoutUrls: [] })).toBe('callback-url-missing');
});

test('localhost is taken with a reason, and nothing else is', () => {
  expect(refused({ callbackUrls: ['http://localhost:3000/cb'], localhostUrls: because })).toBeUndefined();
  expect(refused({ callbackUrls: ['http://app.example.com/cb'], localhostUrls: because })).toBe(
    'callback-url-refused',
  );
});

test.each([
  [Duration.minutes(5), Duration.hours(1)],
  [Duration.minutes(15), Duration.hours(12)],
])('takes tokens of %s and sessions of %s', (tokenValidity, sessionDuration) => {
  expect(refused({ tokenValidity, sessionDuration })).toBeUndefined();
});

refuses('IDN-03', 'tokens that live longer than 15 minutes and sessions longer than 12 hours', () => {
  expect(refused({ tokenValidity: Duration.minutes(16) })).toBe('token-validity-refused');
  expect(refused({ tokenValidity: Duration.seconds(901) })).toBe('token-validity-refused');
  expect(refused({ tokenValidity: Duration.minutes(4) })).toBe('token-validity-refused');
  expect(refused({ sessionDuration: Duration.hours(13) })).toBe('token-validity-refused');
  const unknown = Duration.minutes(Lazy.number({ produce: () => 10 }));
  expect(refused({ tokenValidity: unknown })).toBe('token-validity-refused');
});

test('a refusal says what was given and what is allowed', () => {
  const users = new SecureUserPool(new Stack(), 'Users');
  const add = () => users.addBrowserClient('App', { ...urls, tokenValidity: Duration.hours(2) });
  expect(add).toThrow('tokenValidity is 2 hours: give 5 minutes to 15 minutes');
});
