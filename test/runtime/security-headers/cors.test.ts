import fc from 'fast-check';
import {
  corsHeaders,
  type CorsSettings,
  defectOfCors,
  trustedBy,
} from '../../../runtime/security-headers/cors';
import { refuses } from '../../refuses';

const origin = fc.oneof(
  fc.constantFrom(
    'https://a.example.com',
    'https://b.example.com:8443',
    'https://evil.test',
    'null',
    '*',
    'http://a.example.com',
  ),
  fc.constantFrom(
    'https://a.example.com.evil.test',
    'https://evila.example.com',
    'HTTPS://A.EXAMPLE.COM',
    'https://a.example.com/',
  ),
  fc.string(),
);
const settings: fc.Arbitrary<CorsSettings> = fc.record(
  {
    origins: fc.array(origin, { maxLength: 3 }),
    methods: fc.uniqueArray(
      fc.constantFrom('GET' as const, 'HEAD' as const, 'POST' as const, 'DELETE' as const),
    ),
    headers: fc.array(fc.oneof(fc.constantFrom('*', 'x-request-id', 'content-type'), fc.string()), {
      maxLength: 2,
    }),
    credentials: fc.boolean(),
    maxAgeSeconds: fc.integer({ min: -5, max: 100_000 }),
  },
  { requiredKeys: ['origins'] },
);

test('no origin is reflected: an answer names an origin of the list, or none', () => {
  const seen = { made: 0, allowed: 0 };
  fc.assert(
    fc.property(settings, origin, (cors, asking) => {
      if (defectOfCors(cors) !== undefined) return;
      seen.made += 1;
      const headers = corsHeaders(cors, asking);
      const allowed = headers['Access-Control-Allow-Origin'];
      if (allowed === undefined) {
        expect(cors.origins).not.toContain(asking);
        expect(Object.keys(headers)).toEqual(cors.origins.includes('*') ? [] : ['Vary']);
        return;
      }
      seen.allowed += 1;
      expect(cors.origins).toContain(allowed);
      expect(allowed === '*' || allowed === asking).toBe(true);
      expect(allowed === '*' && 'Access-Control-Allow-Credentials' in headers).toBe(false);
      expect(headers['Access-Control-Allow-Headers'] ?? '').not.toContain('*');
      expect(allowed === '*' || headers.Vary === 'Origin').toBe(true);
    }),
    { numRuns: 5_000 },
  );
  expect(seen.made).toBeGreaterThan(200);
  expect(seen.allowed).toBeGreaterThan(20);
});

test('an origin that only looks like a listed one reads nothing', () => {
  const cors = { origins: ['https://a.example.com'] };
  for (const asking of [
    'https://a.example.com.evil.test',
    'https://evila.example.com',
    'http://a.example.com',
    'null',
    undefined,
  ]) {
    expect(corsHeaders(cors, asking)).toEqual({ Vary: 'Origin' });
  }
});

test('only origins that may do more than read may change things', () => {
  const origins = ['https://a.example.com'];
  expect(trustedBy({ origins })).toEqual([]);
  expect(trustedBy({ origins, methods: ['GET', 'PUT'] })).toEqual(origins);
  expect(trustedBy(undefined)).toEqual([]);
});

test.each([
  ['every origin with methods that change things', { origins: ['*'], methods: ['POST' as const] }],
  ['no origin', { origins: [] }],
  ['every origin beside a named one', { origins: ['*', 'https://a.example.com'] }],
  ['the null origin', { origins: ['null'] }],
  ['a wildcard of hosts', { origins: ['https://*.example.com'] }],
  ['an origin with a path', { origins: ['https://a.example.com/app'] }],
  ['an origin without TLS', { origins: ['http://a.example.com'] }],
  ['every header', { origins: ['https://a.example.com'], headers: ['*'] }],
  ['every header of the answer', { origins: ['https://a.example.com'], exposedHeaders: ['*'] }],
  [
    'an answer remembered for longer than a day',
    { origins: ['https://a.example.com'], maxAgeSeconds: 90_000 },
  ],
])('settings with %s are refused', (_, cors) => {
  expect(defectOfCors(cors)).toMatch(/\S/);
});

refuses('NET-05', 'CORS for every origin with credentials', () => {
  expect(defectOfCors({ origins: ['*'], credentials: true })).toContain('name the origins');
});
