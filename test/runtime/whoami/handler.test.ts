import { whoAmI } from '../../../runtime/whoami/handler';
import { refuses } from '../../refuses';

const now = new Date('2026-11-25T12:00:00Z');
const seconds = (offset: number) => String(now.getTime() / 1000 + offset);
const authorizer = {
  principalId: 'user-1',
  kind: 'user',
  subject: 'user-1',
  client: 'client-1',
  tenant: 'acme',
  scopes: 'orders/read orders/write',
  groups: '',
  authTime: seconds(-60),
  issuedAt: seconds(-60),
  expiresAt: seconds(540),
  tokenId: 'token-1',
  session: 'session-1',
};
const ask = (found: unknown) => whoAmI({ requestContext: { authorizer: found } }, now);

test('a caller is told who the authorizer says that it is', () => {
  const { statusCode, headers, body } = ask(authorizer);
  expect([statusCode, headers['Cache-Control']]).toEqual([200, 'no-store']);
  expect(JSON.parse(body)).toEqual({
    kind: 'user',
    subject: 'user-1',
    client: 'client-1',
    tenant: 'acme',
    scopes: ['orders/read', 'orders/write'],
    groups: [],
    authTime: '2026-11-25T11:59:00.000Z',
    issuedAt: '2026-11-25T11:59:00.000Z',
    expiresAt: '2026-11-25T12:09:00.000Z',
    tokenId: 'token-1',
    session: 'session-1',
    factors: 'unknown',
  });
});

refuses(
  'IDN-05',
  'a call that no authorizer has seen, and one whose token ended while its answer was remembered',
  () => {
    for (const found of [
      undefined,
      null,
      {},
      'user-1',
      { ...authorizer, kind: 'root' },
      { ...authorizer, expiresAt: seconds(0) },
    ])
      expect(ask(found)).toMatchObject({ statusCode: 401, body: '{"message":"Unauthorized"}' });
  },
);

test('what is no event of an API is an error, and not an answer', () => {
  expect(() => whoAmI({}, now)).toThrow();
});
