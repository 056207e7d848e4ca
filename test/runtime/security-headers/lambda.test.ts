import { SecurityHeaders, withSecurityHeaders } from '../../../runtime/security-headers';

const site = 'https://www.example.com';
const cors = { origins: ['https://app.example.com'], methods: ['GET', 'POST'] as const };
const security = new SecurityHeaders({ site, cors });

/** Asks a handler that always answers the same, and says whether it was asked. */
async function ask(event: object, answer: object = { statusCode: 200, body: 'ok' }) {
  const asked: string[] = [];
  const handler = withSecurityHeaders(security, (_: object, { nonce }) => {
    asked.push(nonce);
    return Promise.resolve(answer);
  });
  return { result: await handler(event), asked };
}

test('every answer of a function carries the headers, with a nonce that it was given and that is never used twice', async () => {
  const [first, second] = [
    await ask({ httpMethod: 'GET', headers: {} }),
    await ask({ httpMethod: 'GET', headers: null }),
  ];
  expect(first.result.headers?.['Content-Security-Policy']).toContain(`'nonce-${first.asked[0]}'`);
  expect(first.result.headers).toMatchObject({
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
    'X-Frame-Options': 'DENY',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
  expect(first.asked[0]).not.toBe(second.asked[0]);
  expect(first.asked[0]).toMatch(/^[\w+/]{24}$/);
});

test('a header of the function gives way to ours, whatever its spelling', async () => {
  const weak = { 'content-security-policy': '*', 'X-FRAME-OPTIONS': 'ALLOWALL', 'x-own': 'kept' };
  const { result } = await ask({ httpMethod: 'GET', headers: {} }, { statusCode: 200, headers: weak });
  const names = Object.keys(result.headers ?? {}).map((name) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  expect(result.headers).toMatchObject({ 'X-Frame-Options': 'DENY', 'x-own': 'kept' });
  expect(JSON.stringify(result)).not.toContain('ALLOWALL');
});

test('what else an answer varies by still counts', async () => {
  const { result } = await ask(
    { httpMethod: 'GET', headers: {} },
    { statusCode: 200, headers: { vary: 'Accept-Encoding' } },
  );
  expect(result.headers).toMatchObject({ Vary: 'Accept-Encoding, Origin' });
});

test('a load balancer that sends lists of headers is answered with lists', async () => {
  const cookies = { 'Set-Cookie': ['a=1', 'b=2'] };
  const event = { httpMethod: 'GET', multiValueHeaders: { origin: ['https://app.example.com'] } };
  const { result } = await ask(event, { statusCode: 200, multiValueHeaders: cookies });
  expect(result.headers).toBeUndefined();
  expect(result.multiValueHeaders).toMatchObject({
    ...cookies,
    'Access-Control-Allow-Origin': ['https://app.example.com'],
  });
});

test.each([
  [
    'an API',
    { httpMethod: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.test' } },
  ],
  [
    'a function URL',
    { requestContext: { http: { method: 'POST' } }, headers: { origin: 'https://evil.test' } },
  ],
  [
    'a load balancer',
    { httpMethod: 'POST', multiValueHeaders: { Origin: ['https://evil.test'], Cookie: ['a=1'] } },
  ],
  ['an event that does not say its method', { headers: { cookie: 'a=1' } }],
  [
    'a function URL that parsed its cookies',
    { requestContext: { http: { method: 'PUT' } }, cookies: ['a=1'] },
  ],
  [
    'a header said twice',
    { httpMethod: 'POST', multiValueHeaders: { 'sec-fetch-site': ['same-origin', 'cross-site'] } },
  ],
])('the function is not asked about a cross-site change that comes by %s', async (_, event) => {
  const { result, asked } = await ask(event);
  expect([result.statusCode, asked]).toEqual([403, []]);
});

test("the function is not asked about a browser's question either, and a trusted origin is answered", async () => {
  const headers = { origin: 'https://app.example.com', 'access-control-request-method': 'POST' };
  const { result, asked } = await ask({ httpMethod: 'OPTIONS', headers });
  expect([result.statusCode, asked]).toEqual([204, []]);
  expect(result.headers).toMatchObject({ 'Access-Control-Allow-Methods': 'GET, POST' });
});
