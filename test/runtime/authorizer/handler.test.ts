import { authorize } from '../../../runtime/authorizer/handler';
import { identityFrom } from '../../../runtime/verify';
import { refuses } from '../../refuses';
import { claims, now, token, world } from '../verify/issuer';

const api = 'arn:aws:execute-api:eu-central-1:111111111111:a1b2c3/live';
const routes = { 'GET /orders/{id}': ['orders/read'], 'POST /orders': ['orders/write'], 'GET /me': [] };
const request = (more: object = {}) => ({
  type: 'REQUEST',
  methodArn: `${api}/GET/orders/5`,
  resource: '/orders/{id}',
  httpMethod: 'GET',
  path: '/orders/5',
  headers: { Authorization: `Bearer ${token()}` },
  requestContext: { stage: 'live' },
  ...more,
});

/** What the authorizer answers: allowed and denied things, or what it throws; and what it was told to log. */
async function answerTo(event: unknown, one = world()) {
  const refusals: string[] = [];
  const refused = (code: string) => void refusals.push(code);
  try {
    const { policyDocument, principalId, context } = await authorize(event, {
      verifier: one.verifier,
      routes,
      refused,
    });
    const [{ Effect, Resource, Action }] = policyDocument.Statement;
    expect(policyDocument.Statement).toHaveLength(1);
    expect(Action).toBe('execute-api:Invoke');
    return { says: `${Effect} ${Resource}`, principalId, context, refusals };
  } catch (error) {
    return { says: error instanceof Error ? error.message : 'no error', refusals };
  }
}
const says = async (more: object, one = world()) => (await answerTo(request(more), one)).says;

test('a good token is let through to its route, whatever the id, and the function behind it hears who it is', async () => {
  const { says, principalId, context } = await answerTo(request());
  expect(says).toBe(`Allow ${api}/GET/orders/*`);
  expect(principalId).toBe(claims.sub);
  expect(identityFrom(context, new Date(now * 1000))).toMatchObject({
    subject: claims.sub,
    tenant: 'acme',
    factors: 'unknown',
  });
});

test('the policy holds nothing of the path that the caller wrote', async () => {
  for (const path of ['*', '5/../../admin', '${aws:username}', '5?x=*']) {
    const methodArn = `${api}/GET/orders/${path}`;
    expect(await says({ methodArn, path: `/orders/${path}` })).toBe(`Allow ${api}/GET/orders/*`);
  }
  const headers = { authorization: `bearer ${token({ ...claims, scope: 'orders/write' })}` };
  expect(await says({ headers, resource: '/orders', httpMethod: 'POST' })).toBe(`Allow ${api}/POST/orders`);
  expect(await says({ resource: '/me', methodArn: `${api}/GET/me` })).toBe(`Allow ${api}/GET/me`);
});

refuses('IDN-05', 'a token without the scopes of the route', async () => {
  expect(await answerTo(request({ resource: '/orders', httpMethod: 'POST' }))).toMatchObject({
    says: `Deny ${api}/POST/orders`,
    principalId: 'refused',
    context: undefined,
    refusals: ['scope-missing'],
  });
});
refuses('IDN-05', 'a route that is not declared, names of every object included', async () => {
  for (const resource of ['/orders', '/', '/__proto__', '/orders/{id}/', '/ORDERS/{id}'])
    expect((await answerTo(request({ resource }))).says).toBe(
      `Deny ${api}/GET${resource.replace('{id}', '*')}`,
    );
});
refuses('IDN-05', 'a call without a token, with two, or with something else', async () => {
  const good = token();
  const headers = [
    {},
    null,
    { Authorization: '' },
    { Authorization: null },
    { Authorization: good },
    { Authorization: `Basic ${good}` },
    { Authorization: `Bearer  ${good}` },
    { Authorization: `Bearer ${good} ` },
    { Authorization: `Bearer ${good},Bearer ${good}` },
    { Authorization: `Bearer ${good}`, authorization: `Bearer ${good}` },
    { 'X-Authorization': `Bearer ${good}` },
  ];
  for (const each of headers) expect([each, await says({ headers: each })]).toEqual([each, 'Unauthorized']);
  const twice = { Authorization: [`Bearer ${good}`, `Bearer ${good}`] };
  expect(await says({ multiValueHeaders: twice })).toBe('Unauthorized');
  expect(await says({ multiValueHeaders: { Authorization: [`Bearer ${good}`] } })).toContain('Allow');
  expect(await says({ headers: {}, queryStringParameters: { access_token: good } })).toBe('Unauthorized');
});
refuses(
  'IDN-05',
  'tokens that are forged, over, revoked, or of another client, all with the same word',
  async () => {
    const bearer = (given: string) => ({ headers: { Authorization: `Bearer ${given}` } });
    const revoked = world({}, [{ id: `token#${claims.jti}`, expires: now + 60 }]);
    expect(await says({}, revoked)).toBe('Unauthorized');
    for (const bad of [
      token(claims, { kid: 'ec', alg: 'ES256' }, 'stranger'),
      token({ ...claims, exp: now - 60 }),
      token({ ...claims, client_id: 'other' }),
      token({ ...claims, token_use: 'id' }),
      `${token()}x`,
    ])
      expect(await says(bearer(bad))).toBe('Unauthorized');
  },
);
refuses(
  'IDN-05',
  'everybody while keys or list cannot be had, without asking for a new sign-in',
  async () => {
    const one = world();
    one.seen.answer = () => Promise.reject(new Error('no answer'));
    expect(await answerTo(request(), one)).toEqual({
      says: 'Service Unavailable',
      refusals: ['keys-unavailable'],
    });
  },
);
refuses('IDN-05', 'an event of another kind', async () => {
  const strange = [
    { type: 'TOKEN', authorizationToken: `Bearer ${token()}`, methodArn: `${api}/GET/orders/5` },
    { ...request(), methodArn: '*' },
    { ...request(), resource: undefined },
    { ...request(), httpMethod: '*' },
    {},
    null,
  ];
  for (const event of strange) expect((await answerTo(event)).says).not.toContain('Allow');
});
