import { eachText, secretKind } from '../../rules/secret-formats';

/** Put together here, so that nobody's scanner takes a test for the real thing. */
const made = (...parts: string[]): string => parts.join('');

test.each([
  ['an AWS access key', made('AKIA', 'Z7QHXJ4N5RTUVWYA')],
  ['an AWS secret key', made('q7Vx2LmN9sTzB4pKdR8w', 'H3yJcF6gAe1uQoXiZ5nM')],
  ['a private key', made('-----BEGIN EC ', 'PRIVATE KEY-----')],
  ['a GitHub token', made('ghp_', 'a1B2c3D4e5F6'.repeat(3))],
  ['a GitLab token', made('glpat-', 'a1B2c3D4e5F6g7H8i9J0')],
  ['a Slack webhook', made('https://hooks.slack.com/services/', 'T00000000/B00000000/', 'x'.repeat(24))],
  ['a Stripe key', made('sk_live_', 'a1B2c3D4e5F6g7H8i9J0')],
  ['a Google API key', made('AIza', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R')],
  ['an npm token', made('npm_', 'a1B2c3D4e5F6'.repeat(3))],
  ['a signed token', made('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NTY3ODkwIn0.', 'x'.repeat(43))],
  ['a password in an address', 'amqps://app:hunter2@mq.internal:5671'],
])('%s is found alone and inside a text', (kind, text) => {
  expect(secretKind(text)).toBe(kind);
  if (kind !== 'an AWS secret key') expect(secretKind(`export X="${text}" # set`)).toBe(kind);
});

test.each([
  ['a hash', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  ['a long name', 'ThisIsAVeryLongNameOfSomethingInTheStack'],
  ['an ARN', 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:app-AbCdEf'],
  ['an address with a parameter for its password', 'postgres://app:${Password}@db.internal/app'],
  ['an address with a port', 'https://www.example.com:8443/a@b'],
  ['a word that begins like a key', 'AKIARA'],
])('%s is no secret', (_what, text) => {
  expect(secretKind(text)).toBeUndefined();
});

test('every text is visited with its place, shared parts once, and depth does not matter', () => {
  const shared = { 'a/b': 'x' };
  let deep: unknown = 'bottom';
  for (let depth = 0; depth < 50_000; depth++) deep = [deep];
  const places: string[] = [];
  eachText({ one: shared, two: shared, list: ['y'] }, (text, pointer) => places.push(`${pointer}=${text}`));
  expect(places).toEqual(['/one/a~1b=x', '/list/0=y']);
  let texts = 0;
  eachText(JSON.parse(JSON.stringify({ list: [1, 'a'] })), () => texts++);
  expect(texts).toBe(1);
  eachText(deep as never, () => texts++);
  expect(texts).toBe(2);
});
