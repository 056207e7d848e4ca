import assert from 'node:assert/strict';
import { TokenError, TokenVerifier } from '../../runtime/verify';
import { callback, type RelyingParty, user } from './relying-party';

type Promises = Readonly<Record<string, (party: RelyingParty) => Promise<void>>>;

const verifier = (party: RelyingParty, tokenUse: 'access' | 'id') =>
  new TokenVerifier(
    {
      issuer: party.issuer,
      clientIds: [party.clientId],
      jwksUri: party.address('jwks_uri').href,
      tokenUse,
    },
    { readEntries: async () => [] },
  );
const codeOf = (back: URL): string => back.searchParams.get('code') ?? '';
const refused = ({ status, body }: { status: number; body: Record<string, unknown> }): void => {
  assert.equal(status, 400);
  assert.equal(body['access_token'], undefined);
};

/** What a client may expect of the endpoints of a pool. Each throws where that does not hold. */
export const promises: Promises = {
  'authorization code with PKCE gives tokens that openid-client takes: signature, issuer, audience, nonce, times':
    async (party) => {
      const tokens = await party.tokens();
      assert.equal(tokens.claims()?.['email'], user.name);
      assert.ok(tokens.access_token && tokens.refresh_token);
    },
  'our verifier takes the access token': async (party) => {
    const { access_token: token } = await party.tokens();
    const identity = await verifier(party, 'access').verify(token, { scopes: ['openid'] });
    assert.deepEqual([identity.kind, identity.client], ['user', party.clientId]);
  },
  'our verifier takes the ID token with the nonce that was sent, and with no other': async (party) => {
    const { back, verifier: pkce, nonce } = await party.signIn();
    const { body } = await party.redeem({
      grant_type: 'authorization_code',
      code: codeOf(back),
      code_verifier: pkce,
    });
    const token = String(body['id_token']);
    await verifier(party, 'id').verify(token, { nonce });
    await assert.rejects(verifier(party, 'id').verify(token, { nonce: 'another' }), {
      code: 'nonce-refused',
    });
  },
  'our verifier refuses the ID token where an access token is wanted, and the other way round': async (
    party,
  ) => {
    const { id_token: id = '', access_token: access } = await party.tokens();
    await assert.rejects(verifier(party, 'access').verify(id), TokenError);
    await assert.rejects(verifier(party, 'id').verify(access), TokenError);
  },
  'a code is refused with another verifier, and without one': async (party) => {
    const { back } = await party.signIn();
    const form = { grant_type: 'authorization_code', code: codeOf(back) };
    refused(await party.redeem({ ...form, code_verifier: party.library.randomPKCECodeVerifier() }));
    refused(await party.redeem(form));
  },
  'a code works once': async (party) => {
    const { back, verifier: pkce } = await party.signIn();
    const form = { grant_type: 'authorization_code', code: codeOf(back), code_verifier: pkce };
    assert.equal((await party.redeem(form)).status, 200);
    refused(await party.redeem(form));
  },
  'a code is refused with another redirect URI, and for another client': async (party) => {
    const { back, verifier: pkce } = await party.signIn();
    const form = { grant_type: 'authorization_code', code: codeOf(back), code_verifier: pkce };
    refused(await party.redeem({ ...form, redirect_uri: `${callback}/other` }));
    refused(await party.redeem({ ...form, client_id: party.otherClientId }));
  },
  'an answer with another state is refused by the client': async (party) => {
    const { back, verifier: pkce, state } = await party.signIn();
    assert.equal(back.searchParams.get('state'), state);
    const checks = { pkceCodeVerifier: pkce, expectedState: 'another' };
    await assert.rejects(party.library.authorizationCodeGrant(party.config, back, checks));
  },
  'a redirect URI that is not registered is not redirected to': async (party) => {
    for (const uri of [
      'https://evil.example.com/',
      `${callback}/x`,
      `${callback}?x=1`,
      callback.replace('https', 'http'),
    ]) {
      const answer = await party.open({ redirect_uri: uri });
      assert.deepEqual([answer.status, answer.headers.get('location')], [400, null]);
    }
  },
  'tokens are never given by the implicit grant': async (party) => {
    const answer = await party.open({ response_type: 'token' });
    assert.ok(!String(answer.headers.get('location')).includes('access_token'));
    assert.notEqual(answer.status, 200);
  },
  'the plain method of PKCE is refused': async (party) => {
    const answer = await party.open({ code_challenge: 'x'.repeat(43), code_challenge_method: 'plain' });
    assert.ok(answer.headers.get('location')?.includes('error=invalid_request'));
  },
  'a scope that the client may not ask for is refused': async (party) => {
    const answer = await party.open({ scope: 'openid aws.cognito.signin.user.admin' });
    assert.ok(answer.headers.get('location')?.includes('error='));
  },
  'a wrong password gives no code, and the page says of an unknown user what it says of a known one': async (
    party,
  ) => {
    const texts: string[] = [];
    for (const username of [user.name, 'nobody@example.com']) {
      const answer = await party.submit(await party.open({}), { username, password: 'Wrong-Password-1' });
      assert.equal(answer.headers.get('location'), null);
      texts.push((await answer.text()).replaceAll(username, ''));
    }
    assert.equal(texts[0], texts[1]);
  },
  'a pool that requires a second factor gives no code for a password alone': async (party) => {
    const client_id = await party.poolWithFactor();
    const answer = await party.submit(await party.open({ client_id }), {
      username: user.name,
      password: user.password,
    });
    assert.equal(answer.headers.get('location'), null);
  },
  'userinfo tells of the user whom the ID token names': async (party) => {
    const tokens = await party.tokens();
    const sub = tokens.claims()?.sub ?? '';
    assert.equal((await party.library.fetchUserInfo(party.config, tokens.access_token, sub)).sub, sub);
  },
  'a refreshed token is of the same session': async (party) => {
    const { access_token: first, refresh_token: refresh = '' } = await party.tokens();
    const { body } = await party.redeem({ grant_type: 'refresh_token', refresh_token: refresh });
    const [before, after] = await Promise.all(
      [first, String(body['access_token'])].map((token) => verifier(party, 'access').verify(token)),
    );
    assert.equal(after?.session, before?.session);
    assert.notEqual(after?.tokenId, before?.tokenId);
  },
  'a refresh token is replaced when it is used, and is refused from then on': async (party) => {
    const { refresh_token: refresh = '' } = await party.tokens();
    const form = { grant_type: 'refresh_token', refresh_token: refresh };
    const { body } = await party.redeem(form);
    assert.ok(body['refresh_token'] !== undefined && body['refresh_token'] !== refresh);
    refused(await party.redeem(form));
  },
  'a revoked refresh token is refused': async (party) => {
    const { refresh_token: refresh = '' } = await party.tokens();
    await party.library.tokenRevocation(party.config, refresh);
    refused(await party.redeem({ grant_type: 'refresh_token', refresh_token: refresh }));
  },
  'signing out leads to a registered address, and to no other': async (party) => {
    const go = async (uri: string) => {
      const url = party.address('end_session_endpoint');
      url.search = new URLSearchParams({ client_id: party.clientId, logout_uri: uri }).toString();
      return (await fetch(url, { redirect: 'manual' })).headers.get('location');
    };
    assert.equal(await go('https://app.example.com/'), 'https://app.example.com/');
    assert.notEqual(await go('https://evil.example.com/'), 'https://evil.example.com/');
  },
};
