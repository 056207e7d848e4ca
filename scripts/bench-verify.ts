import { createSign, generateKeyPairSync } from 'node:crypto';
import { JwtVerifier } from 'aws-jwt-verify';
import { TokenVerifier } from '../runtime/verify';

/**
 * `npm run bench:verify`: tokens a second of our verifier, keys and list warm, beside aws-jwt-verify alone, in turns on the same
 * tokens. Two figures: beside its `verify`, which is what an application calls, and beside its `verifySync`, the barest there is.
 */
const target = 0.9;
const [rounds, perRound] = [31, 2000];
const issuer = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI';
const clientId = '4k2b7q9example0client1id2a';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwks = {
  keys: [{ ...publicKey.export({ format: 'jwk' }), kty: 'RSA', kid: 'kid-1', alg: 'RS256', use: 'sig' }],
};
const tokens = Array.from({ length: 200 }, (_, at) => token(at));

/** With the claims that Cognito writes. */
function token(at: number): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${part({ kid: 'kid-1', alg: 'RS256' })}.${part({
    sub: 'a3b4c5d6-7081-7012-9345-0a1b2c3d4e5f',
    'cognito:groups': ['members'],
    iss: issuer,
    version: 2,
    client_id: clientId,
    origin_jti: '5d1f2c3b-1111-4222-8333-444455556666',
    token_use: 'access',
    scope: 'openid email orders/read orders/write',
    auth_time: now - 60,
    exp: now + 840,
    iat: now - 60,
    jti: `7e6d5c4b-aaaa-4bbb-8ccc-${String(at).padStart(12, '0')}`,
    username: 'a3b4c5d6-7081-7012-9345-0a1b2c3d4e5f',
  })}`;
  return `${input}.${createSign('RSA-SHA256').update(input).sign(privateKey).toString('base64url')}`;
}

async function perSecond(verify: (token: string) => unknown): Promise<number> {
  const begun = process.hrtime.bigint();
  for (let at = 0; at < perRound; at += 1) await verify(tokens[at % tokens.length] ?? '');
  return perRound / (Number(process.hrtime.bigint() - begun) / 1e9);
}

async function main(): Promise<void> {
  const ours = new TokenVerifier(
    { issuer, clientIds: [clientId] },
    { readEntries: async () => [], fetchKeys: async () => jwks },
  );
  const theirs = JwtVerifier.create({ issuer, audience: null });
  theirs.cacheJwks(jwks);
  const contenders = [
    (one: string) => ours.verify(one, { scopes: ['orders/read'] }),
    (one: string) => theirs.verify(one, { scope: 'orders/read' }),
    (one: string) => theirs.verifySync(one, { scope: 'orders/read' }),
  ];
  for (const verify of contenders) await perSecond(verify);
  const figures: number[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const figure: number[] = [];
    for (const verify of contenders) figure.push(await perSecond(verify));
    figures.push(figure);
  }
  const column = (at: number) => figures.map((figure) => figure[at] ?? 0);
  const beside = (at: number) => median(figures.map((figure) => (figure[0] ?? 0) / (figure[at] ?? 1)));
  const say = (name: string, at: number) =>
    console.log(`${name.padEnd(34)} ${median(column(at)).toFixed(0)} tokens/s`);
  say('cdk-portcullis/verify', 0);
  say('aws-jwt-verify, verify', 1);
  say('aws-jwt-verify, verifySync', 2);
  for (const [at, name] of [
    [1, 'verify'],
    [2, 'verifySync'],
  ] as const) {
    const ratio = beside(at);
    console.log(
      `${ratio >= target ? 'met   ' : 'MISSED'}  beside ${name}: ${ratio.toFixed(2)} (at least ${target})`,
    );
  }
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
