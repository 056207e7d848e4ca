import { accessKey, githubToken, privateKey, secretKey, signedToken } from '../../../rules/secrets-example';
import { decoded, knownSecrets } from '../../../template/secrets';
import { base62, crc32 } from '../../../template/secrets/checksum';
import { shaped } from './shaped';

const kinds = (text: string) => knownSecrets(text).map(({ kind }) => kind);

test.each(shaped)('knows %s', (kind, secret) => {
  expect(kinds(`x = "${secret}";`)).toContain(kind);
  expect(kinds(secret)).toContain(kind);
});

test('a part of a longer word is no secret', () => {
  for (const secret of [accessKey(), githubToken()]) {
    expect(kinds(`Q${secret}`)).toEqual([]);
    expect(kinds(`${secret}Q`)).toEqual([]);
  }
});

test('says where a secret stands, and never the secret itself', () => {
  const [found] = knownSecrets(`export KEY=${accessKey()} # mine`);
  expect(found).toEqual({ family: 'aws-key', kind: 'an AWS access key id', at: 11, length: 20 });
});

test('a token whose checksum is wrong is none', () => {
  const token = githubToken();
  expect(kinds(token)).toEqual(['a GitHub token']);
  expect(kinds(token.slice(0, -1) + (token.endsWith('a') ? 'b' : 'a'))).toEqual([]);
});

test('the checksum is the one of published tokens', () => {
  expect(crc32('123456789')).toBe(0xcbf43926);
  expect(base62(crc32('zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ'), 6)).toBe('0mLq17');
});

test('what only has the form of a secret is none', () => {
  for (const text of [
    `AKIA${'X'.repeat(16)}`,
    `AROA${'A1B2C3D4E5F6G7H8'}`,
    privateKey().replace('PRIVATE', 'PUBLIC'),
    '-----BEGIN PRIVATE KEY-----\\n" + key + "\\n-----END PRIVATE KEY-----",  "more": "text that goes on and on"',
    `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(30)}`,
    'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
    'sk_test_xxxxxxxxxxxxxxxxxxxxxxxx',
    'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'localTenantsOnboardingSuspension84476330',
    'arn:aws:secretsmanager:eu-central-1:111122223333:secret:prod/database-AbCdEf',
  ])
    expect(kinds(text)).toEqual([]);
});

test('an address without a literal password is none', () => {
  for (const address of [
    'https://example.com/path?x=user:password@host',
    'postgres://app:${Password}@db',
    'postgres://app:{{resolve:secretsmanager:db}}@db',
    'ssh://git@github.com/owner/project.git',
    'https://owner@github.com/owner/project.git',
    'https://user:<password>@host/',
    'mailto:someone@example.com, see https://example.com',
    'Server=db;Password=${Password}',
    'password=hunter2 is what he typed',
  ])
    expect(kinds(address)).toEqual([]);
});

test('sees through base64, and only where text is under it', () => {
  const script = `#!/bin/sh\nexport AWS_SECRET_ACCESS_KEY=${secretKey()}\n`;
  expect(decoded(Buffer.from(script).toString('base64'))).toBe(script);
  expect(decoded(Buffer.from([0, 255, 254, 1, 2, 3, 200, 201, ...Array(30).keys()]).toString('base64'))).toBe(
    undefined,
  );
  expect(decoded('just a sentence of some words in a row')).toBe(undefined);
});

test('a signed token names how it is signed', () => {
  expect(kinds(signedToken())).toEqual(['a signed web token (JWT)']);
});
