import { createHmac, createSign, generateKeyPairSync, type KeyObject, sign as signBytes } from 'node:crypto';
import { TokenVerifier, type VerifierSettings } from '../../../runtime/verify';
import { type Entry } from '../../../runtime/verify/revocations';

export const issuer = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Test00001';
export const client = '4k2b7q9example0client1id2a';
/** The moment at which everything happens, in seconds. */
export const now = 1_790_000_000;

export type Claims = Readonly<Record<string, unknown>>;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });

export const rsaPem = rsa.publicKey.export({ type: 'spki', format: 'pem' });
const jwkOf = (key: KeyObject, kid: string, alg: string) => ({
  ...key.export({ format: 'jwk' }),
  kid,
  alg,
  use: 'sig',
});
/** What the issuer publishes. */
export const jwks = {
  keys: [jwkOf(rsa.publicKey, 'rsa', 'RS256'), jwkOf(elliptic.publicKey, 'ec', 'ES256')],
};
/** The key of another pool, which says `ec` of itself too. */
export const strangerJwk = jwkOf(stranger.publicKey, 'ec', 'ES256');

/** The claims of a good access token of Cognito's. */
export const claims = {
  sub: 'a3b4c5d6-7081-7012-9345-0a1b2c3d4e5f',
  'cognito:groups': ['members'],
  iss: issuer,
  version: 2,
  client_id: client,
  origin_jti: '5d1f2c3b-1111-4222-8333-444455556666',
  token_use: 'access',
  scope: 'openid orders/read',
  auth_time: now - 300,
  exp: now + 600,
  iat: now - 60,
  jti: '7e6d5c4b-aaaa-4bbb-8ccc-000000000001',
  username: 'ada',
  tenant: 'acme',
} satisfies Claims;

export type Signer = 'rsa' | 'ec' | 'stranger' | 'hmac-with-public-key' | 'nobody';

export const encode = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');

/** The signature over the first two parts. */
export function signatureOf(input: string, signer: Signer): string {
  if (signer === 'nobody') return '';
  if (signer === 'hmac-with-public-key')
    return createHmac('sha256', rsaPem).update(input).digest('base64url');
  if (signer === 'rsa') return createSign('RSA-SHA256').update(input).sign(rsa.privateKey, 'base64url');
  const key = signer === 'ec' ? elliptic.privateKey : stranger.privateKey;
  return signBytes('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

export const headers = { ec: { kid: 'ec', alg: 'ES256' }, rsa: { kid: 'rsa', alg: 'RS256' } };

/** A token with these claims, signed by the issuer unless it is said otherwise. */
export function token(payload: Claims = claims, header: Claims = headers.ec, signer: Signer = 'ec'): string {
  const input = `${encode(JSON.stringify(header))}.${encode(JSON.stringify(payload))}`;
  return `${input}.${signatureOf(input, signer)}`;
}

export const settings: VerifierSettings = {
  issuer,
  clientIds: [client],
  algorithms: ['RS256', 'ES256'],
  tenantClaim: 'tenant',
};

/** A verifier of this issuer with stand-ins that count: how often the keys and the list were asked, and for what. */
export function world(given: Partial<VerifierSettings> = {}, entries: readonly Entry[] = []) {
  const asked: string[][] = [];
  const seen = { keys: 0, seconds: now, answer: (): Promise<unknown> => Promise.resolve(jwks) };
  const list = new Map(entries.map((entry) => [entry.id, entry]));
  const verifier = new TokenVerifier(
    { ...settings, ...given },
    {
      now: () => new Date(seen.seconds * 1000),
      fetchKeys: () => {
        seen.keys += 1;
        return seen.answer();
      },
      readEntries: async (ids) => {
        asked.push([...ids]);
        return ids.flatMap((id) => list.get(id) ?? []);
      },
    },
  );
  return { verifier, asked, seen, list };
}

/** The code that a token is refused with; `accepted` if it is not. */
export async function verdict(
  { verifier }: Pick<ReturnType<typeof world>, 'verifier'>,
  given: string,
  expected: Parameters<TokenVerifier['verify']>[1] = {},
): Promise<string> {
  try {
    await verifier.verify(given, expected);
    return 'accepted';
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
}
