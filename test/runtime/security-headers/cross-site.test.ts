import fc from 'fast-check';
import { mayMutate } from '../../../runtime/security-headers/cross-site';
import { refuses } from '../../refuses';
import { partner, requests, type Sent, site } from './requests';

const decide = ({ method, headers, cookies }: Sent, trusted: readonly string[] = []) =>
  mayMutate(
    {
      method,
      cookies,
      secFetchSite: headers['sec-fetch-site'],
      origin: headers.origin,
      upgrade: 'upgrade' in headers,
    },
    site,
    trusted,
  );
const post = (headers: Readonly<Record<string, string>>, cookies = true): Sent => ({
  method: 'POST',
  headers,
  cookies,
});

test('a page of another site changes nothing, whatever else its request says', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const {
        'sec-fetch-site': fetchSite,
        origin,
        upgrade,
      } = { ...request.headers } as Partial<Record<string, string>>;
      const reads = ['GET', 'HEAD', 'OPTIONS'].includes(request.method) && upgrade === undefined;
      const foreign =
        fetchSite === 'cross-site' || (fetchSite === undefined && origin === 'https://evil.test');
      if (foreign && !reads) expect(decide(request)).toBe(false);
      if (reads) expect(decide(request)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['the own page', post({ 'sec-fetch-site': 'same-origin', origin: site })],
  ['the user, by the address bar', post({ 'sec-fetch-site': 'none' })],
  ['the own page in a browser that says only Origin', post({ origin: site })],
  ['a program without cookies', post({}, false)],
])('a change asked for by %s is let through', (_, request) => {
  expect(decide(request)).toBe(true);
});

test('a trusted origin may change things, and only that one', () => {
  const from = (origin: string) => post({ 'sec-fetch-site': 'cross-site', origin });
  expect(decide(from(partner), [partner])).toBe(true);
  expect(decide(from('https://evil.test'), [partner])).toBe(false);
  expect(decide(from('null'), [partner])).toBe(false);
});

refuses('NET-05', 'a form that a page of another site posts', () => {
  expect(decide(post({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' }))).toBe(false);
});
refuses('NET-05', 'a form that a neighbour below the same domain posts', () => {
  expect(decide(post({ 'sec-fetch-site': 'same-site', origin: 'https://blog.example.com' }))).toBe(false);
});
refuses('NET-05', 'a post with cookies that does not say where it comes from', () => {
  expect(decide(post({}))).toBe(false);
});
refuses('NET-05', 'a WebSocket that a page of another site opens', () => {
  expect(
    decide({ method: 'GET', headers: { origin: 'https://evil.test', upgrade: 'websocket' }, cookies: true }),
  ).toBe(false);
});
