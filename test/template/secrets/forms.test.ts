import { accessKey, privateKey, secretKey, signedToken } from '../../../rules/secrets-example';
import { decoded, knownSecrets } from '../../../template/secrets';

const found = (text: string) => knownSecrets(text).map(({ family, kind, at }) => [family, kind, at]);
const letters = 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zC';
const some = (length: number) => letters.repeat(10).slice(0, length);
const hex = (length: number) => '0a1b2c3d4e5f6789'.repeat(3).slice(0, length);
const secret = ['aws-key', 'an AWS secret access key'];

test.each([
  `secretkey${secretKey()}`,
  `secret_key: ${secretKey()}`,
  `secret-key=>${secretKey()}`,
  `SecretAccessKey = "${secretKey()}"`,
  `secret_access-key\t=\t'${secretKey()}'`,
  `secretAccessKeyId: ${secretKey()}`,
  `secret_key_id: ${secretKey()}`,
  String.raw`{\"secretAccessKey\": \"${secretKey()}\"}`.slice(3),
])('%s is a secret access key', (text) => {
  expect(found(text)).toEqual([[...secret, 0]]);
});

test.each([
  `secretAccessKey: ${secretKey()}a`,
  `secretAccessKey: ${'aB3d'.repeat(10)}`,
  `secretAccessKey: ${secretKey().toLowerCase()}`,
  `secretAccessKey: ${secretKey().toUpperCase()}`,
  `secretAccessKey: ${secretKey().replaceAll(/\d/g, 'x')}`,
  `secretAccess: ${secretKey()}`,
  `_${secretKey()}`,
  `${secretKey()}_`,
  secretKey().slice(1),
])('%s is none', (text) => {
  expect(found(text)).toEqual([]);
});

test('forty drawn characters are one wherever they stand alone, but for names of the CDK', () => {
  expect(found(secretKey())).toEqual([[...secret, 0]]);
  expect(found('localTenantsOnboardingSuspension84476330')).toEqual([]);
  expect(found('local9TenantsOnboardingSuspensionA4476330')).toEqual([]);
  expect(found(`${some(31)}1A4476330`)).toEqual([[...secret, 0]]);
});

test.each([
  [`IQoJb3JpZ2lu${some(99)}`, []],
  [`amzn.mws.${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(11)}`, []],
  [`ABSK${some(108)}`, []],
  [`ABSK${some(120)}==`, [['aws-key', 'an Amazon Bedrock API key', 0]]],
  [`x ABSK${some(120)} y`, [['aws-key', 'an Amazon Bedrock API key', 2]]],
  [`ABSK${some(300)}`, []],
  [`PuTTY-User-Key-File-3: ab${'\n'}${some(80)}`, []],
  [`PuTTY-User-Key-File-3: rsa${'\n'}${some(80)}`, [['private-key', 'a PuTTY private key', 0]]],
  [signedToken(), [['signed-token', 'a signed web token (JWT)', 0]]],
  [`${signedToken()}.more`, [['signed-token', 'a signed web token (JWT)', 0]]],
  [`x${signedToken()}`, []],
])('%s: %j', (text, meant) => {
  expect(found(text)).toEqual(meant);
});

test('how a token is signed may stand with spaces between', () => {
  const header = Buffer.from('{"typ": "JWT", "alg" : "ES256"}').toString('base64url');
  const [, ...rest] = signedToken().split('.');
  expect(found([header, ...rest].join('.'))).toEqual([['signed-token', 'a signed web token (JWT)', 0]]);
});

const header = `-----BEGIN ${'PRIVATE'} KEY-----`;
const line = 'MIIEpAIBAAKCAQEA'.repeat(4);
test.each([
  [`${header}\n${line}`, true],
  [`${header.replace('BEGIN', 'BEGIN EC')}\n${line}`, true],
  [`${header.replace('BEGIN', 'BEGIN PGP').replace('KEY', 'KEY BLOCK')}\nVersion: 1\n\n${line}`, true],
  [`${header}\\n${line}`, true],
  [`${header}\\r\\n${line}`, true],
  [`${header}" + \n  "${line.slice(0, 30)}" +\n "${line.slice(30)}x"`, true],
  [`${header}\nProc-Type: 4,ENCRYPTED\n  DEK-Info: AES-128-CBC,12\n\n${line}`, true],
  [`${header}\\nProc-Type: 4,ENCRYPTED\\n${line}`, true],
  [`${header}\n(see the vault) ${line}`, false],
  [`${header}\n${line.slice(1)}`, false],
  [`${header}\nno: 4\n${line}`, false],
])('a private key needs a header and a key: %j %j', (text, meant) => {
  expect(found(text)).toEqual(meant ? [['private-key', 'a private key', 0]] : []);
});

test('secrets come in the order in which they stand, of whatever kind', () => {
  const text = `a://app:hunter2@db ab://app:hunter2@db ${accessKey()} ${privateKey()}`;
  expect(found(text)).toEqual([
    ['address', 'a password in an address', 24],
    ['aws-key', 'an AWS access key id', 39],
    ['private-key', 'a private key', 60],
  ]);
});

test('a text of fifteen characters holds none', () => {
  expect(found('ab://a:hunter2@d')).toHaveLength(1);
  expect(found('ab://:hunter2@d')).toEqual([]);
});

test.each([
  ['echo of thirty-two characters...', 'echo of thirty-two characters...'],
  ['a text that goes over\tsome lines\r\n', 'a text that goes over\tsome lines\r\n'],
  ['twenty-one characters', undefined],
])('base64 of %j is decoded from 32 characters on', (plain, meant) => {
  expect(decoded(Buffer.from(plain).toString('base64'))).toBe(meant);
});

test('base64 in lines is decoded, and what is none of it is not', () => {
  const text = Buffer.from('a text that is long enough, and more of it').toString('base64');
  expect(decoded(`${text.slice(0, 20)}\n${text.slice(20)}`)).toMatch(/^a text/);
  for (const other of [text.slice(1), `${text.slice(0, -4)}____`, `${text.slice(0, -4)}-b-b`])
    expect(decoded(other)).toBeUndefined();
});
