import { TokenError } from '../../../runtime/verify';
import { refuses } from '../../refuses';
import { type Claims, claims, client, headers, issuer, now, token, verdict, world } from './issuer';

const said = (payload: Claims, given = {}, expected = {}) => verdict(world(given), token(payload), expected);
const without = (name: string): Claims =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));

test('a good token is an identity, and its factors are unknown', async () => {
  expect(await world().verifier.verify(token(), { scopes: ['orders/read'] })).toEqual({
    kind: 'user',
    subject: claims.sub,
    client,
    tenant: 'acme',
    scopes: ['openid', 'orders/read'],
    groups: ['members'],
    authTime: new Date((now - 300) * 1000),
    issuedAt: new Date((now - 60) * 1000),
    expiresAt: new Date((now + 600) * 1000),
    tokenId: claims.jti,
    session: claims.origin_jti,
    factors: 'unknown',
  });
  expect(await verdict(world(), token(claims, headers.rsa, 'rsa'))).toBe('accepted');
});

test('a machine is its own subject and has no session', async () => {
  const machine = { ...without('origin_jti'), sub: client };
  const identity = await world().verifier.verify(token(machine));
  expect([identity.kind, identity.subject, identity.session]).toEqual(['machine', client, undefined]);
});

refuses('IDN-05', 'a token of another issuer that our key signed', async () => {
  expect(await said({ ...claims, iss: `${issuer}x` })).toBe('issuer-refused');
  expect(await said({ ...claims, iss: [issuer] })).toBe('issuer-refused');
  expect(await said(without('iss'))).toBe('issuer-refused');
});
refuses('IDN-05', 'a token of another client', async () => {
  for (const other of ['another-client', [client], '', `${client} `])
    expect(await said({ ...claims, client_id: other })).not.toBe('accepted');
  expect(await said(without('client_id'))).toBe('client-refused');
  expect(await said({ ...without('client_id'), aud: client })).toBe('client-refused');
});
refuses('IDN-05', 'an ID token where an access token is wanted, and the other way round', async () => {
  const id = { ...without('client_id'), token_use: 'id', aud: client };
  expect(await said(id)).toBe('token-use-refused');
  expect(await said({ ...claims, token_use: 'id' })).toBe('token-use-refused');
  expect(await said(without('token_use'))).toBe('token-use-refused');
  expect(await said(id, { tokenUse: 'id' })).toBe('accepted');
  expect(await said(claims, { tokenUse: 'id' })).toBe('token-use-refused');
});
refuses('IDN-05', 'a token for another resource, and one for nobody where a resource is named', async () => {
  expect(await said({ ...claims, aud: 'https://other.example.com' })).toBe('audience-refused');
  const ours = { audience: 'https://api.example.com' };
  expect(await said(claims, ours)).toBe('audience-refused');
  expect(await said({ ...claims, aud: ['https://other.example.com'] }, ours)).toBe('audience-refused');
  expect(await said({ ...claims, aud: ['https://api.example.com'] }, ours)).toBe('accepted');
});
refuses('IDN-05', 'a token that has ended, by more than the clocks may be apart', async () => {
  expect(await said({ ...claims, exp: now - 5 })).toBe('expired');
  expect(await said({ ...claims, exp: now - 4 })).toBe('accepted');
  expect(await said({ ...claims, exp: now }, { clockToleranceSeconds: 0 })).toBe('expired');
  expect(await said(without('exp'))).toBe('claim-missing');
});
refuses('IDN-05', 'a token from the future', async () => {
  for (const name of ['iat', 'nbf', 'auth_time']) {
    expect(await said({ ...claims, [name]: now + 6 })).toBe('not-yet-valid');
    expect(await said({ ...claims, [name]: now + 5 })).toBe('accepted');
  }
  expect(await said(without('iat'))).toBe('claim-missing');
});
refuses('IDN-03', 'a token that is made to live longer than a quarter of an hour', async () => {
  expect(await said({ ...claims, exp: claims.iat + 901 })).toBe('lifetime-refused');
  expect(await said({ ...claims, exp: claims.iat + 900 })).toBe('accepted');
});
refuses('IDN-05', 'a token that ends before it begins', async () => {
  expect(await said({ ...claims, exp: now + 3, iat: now + 4 })).toBe('lifetime-refused');
  expect(await said({ ...claims, exp: now + 4, iat: now + 4 })).toBe('lifetime-refused');
});
refuses('IDN-05', 'times that are no whole seconds', async () => {
  for (const value of ['1790000600', 1_790_000_600.5, -1, 1e300, null, [now + 600], true])
    expect(await said({ ...claims, exp: value })).toBe('claim-refused');
});
refuses('IDN-05', 'another nonce than the one that was sent', async () => {
  const id = { ...without('client_id'), token_use: 'id', aud: client, nonce: 'mine' };
  expect(await said(id, { tokenUse: 'id' }, { nonce: 'mine' })).toBe('accepted');
  expect(await said(id, { tokenUse: 'id' }, { nonce: 'yours' })).toBe('nonce-refused');
  expect(await said({ ...id, nonce: undefined }, { tokenUse: 'id' }, { nonce: 'mine' })).toBe(
    'nonce-refused',
  );
});
refuses('IDN-05', 'a token that lacks one of the scopes', async () => {
  expect(await said(claims, {}, { scopes: ['orders/read', 'orders/write'] })).toBe('scope-missing');
  for (const scope of ['orders/rea', 'orders/readx', 'xorders/read', 'ORDERS/READ'])
    expect(await said({ ...claims, scope }, {}, { scopes: ['orders/read'] })).toBe('scope-missing');
  expect(await said(without('scope'), {}, { scopes: ['orders/read'] })).toBe('scope-missing');
  expect(await said({ ...claims, scope: ['orders/read'] }, {}, { scopes: ['orders/read'] })).toBe(
    'claim-refused',
  );
});
refuses('IDN-05', 'ids, tenants and groups that two systems could read differently', async () => {
  const strange = ['', ' x', 'a\u0000b', 'é', '\ud800', 'a\nb', 'x'.repeat(256)];
  for (const value of [...strange, 7, null, {}])
    for (const name of ['sub', 'jti', 'origin_jti'])
      expect(await said({ ...claims, [name]: value })).toBe('claim-refused');
  for (const tenant of [...strange, 'ACME', 'acme/', 'acme*', '-acme', 'acme-', 'x'.repeat(64)])
    expect(await said({ ...claims, tenant })).toBe('claim-refused');
  for (const group of ['', 'a b', '\ud800', 7])
    expect(await said({ ...claims, 'cognito:groups': [group] })).toBe('claim-refused');
});

test('a token without tenant has none, and one whose tenant nobody asks for has none either', async () => {
  expect((await world().verifier.verify(token(without('tenant')))).tenant).toBeUndefined();
  expect((await world({ tenantClaim: 'constructor' }).verifier.verify(token())).tenant).toBeUndefined();
});

test('a refusal tells the caller what to do and nothing else', async () => {
  const refusal = await world()
    .verifier.verify(token({ ...claims, iss: 'x' }))
    .catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(TokenError);
  expect(refusal).toMatchObject({ message: 'Unauthorized', status: 401, code: 'issuer-refused' });
  expect(new TokenError('scope-missing')).toMatchObject({ message: 'Forbidden', status: 403 });
  expect(new TokenError('keys-unavailable')).toMatchObject({ message: 'Service Unavailable', status: 503 });
});
