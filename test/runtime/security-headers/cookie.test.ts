import fc from 'fast-check';
import { hostCookie, SecurityHeadersError } from '../../../runtime/security-headers';

test('a cookie is for this host alone, over TLS alone, and out of reach of scripts', () => {
  expect(hostCookie({ name: 'session', value: 'abc' })).toBe(
    '__Host-session=abc; Path=/; Secure; HttpOnly; SameSite=Lax',
  );
  expect(hostCookie({ name: 'session', value: 'abc', sameSite: 'Strict', maxAgeSeconds: 900 })).toBe(
    '__Host-session=abc; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=900',
  );
});

test('no name and no value changes what the cookie is', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('a; Domain=example.com', 'a\r\nSet-Cookie: b', 'a, b', ''),
  );
  fc.assert(
    fc.property(text, text, (name, value) => {
      let made: string;
      try {
        made = hostCookie({ name, value });
      } catch (error) {
        expect(error).toBeInstanceOf(SecurityHeadersError);
        return;
      }
      expect(made.split('; ').slice(1)).toEqual(['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax']);
      expect(made).not.toMatch(/[\r\n,]/);
    }),
    { numRuns: 1_000 },
  );
});
