import { createServer, request, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { SecurityHeaders } from '../../../runtime/security-headers';

const cors = { origins: ['https://app.example.com'], methods: ['GET', 'POST'] as const };
const security = new SecurityHeaders({ site: 'https://www.example.com', cors });
/** How often the application was asked. */
let asked = 0;
let server: Server;

beforeAll(async () => {
  server = createServer((incoming, response) => {
    const page = security.handle(incoming, response);
    if (page === undefined) return;
    asked += 1;
    response.end(page.nonce);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => (asked = 0));

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

function send(method: string, headers: Readonly<Record<string, string | string[]>> = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on('error', reject).end();
  });
}

test('a page of a server carries the headers, with the nonce that its scripts need', async () => {
  const { status, headers, body } = await send('GET');
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toContain(`'nonce-${body}'`);
  expect(headers).toMatchObject({
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    vary: 'Origin',
  });
});

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' }],
  ['nobody, with a cookie', { cookie: 'a=1' }],
  ['a header said twice', { 'sec-fetch-site': ['same-origin', 'cross-site'] }],
])('a change that comes from %s is refused before the application is asked', async (_, headers) => {
  const { status, headers: answered, body } = await send('POST', headers);
  expect([status, body, asked]).toEqual([403, '', 0]);
  expect(answered).toMatchObject({ 'cache-control': 'no-store', 'x-frame-options': 'DENY' });
});

test('an origin that may change things is answered, before and after', async () => {
  const origin = 'https://app.example.com';
  const question = await send('OPTIONS', { origin, 'access-control-request-method': 'POST' });
  expect([question.status, asked]).toEqual([204, 0]);
  expect(question.headers).toMatchObject({ 'access-control-allow-methods': 'GET, POST' });
  const change = await send('POST', { origin, 'sec-fetch-site': 'cross-site', cookie: 'a=1' });
  expect([change.status, asked]).toEqual([200, 1]);
  expect(change.headers['access-control-allow-origin']).toBe(origin);
});
