import { createHash } from 'node:crypto';
import { DescribeKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { algorithm, signerCacheSeconds } from './contract';
import { SigningKeyError } from './error';
import { joseSignature } from './jose-signature';
import { type Sign } from './sign';

export interface SignerSettings {
  readonly kms: Pick<KMSClient, 'send'>;
  /** Alias of the key that signs now. */
  readonly alias: string;
  readonly longestLifeSeconds: number;
  /** Seconds since 1970. */
  readonly now?: () => number;
}

/**
 * Signs tokens with the key that an alias names. Which key that is, is asked for first and kept for five minutes; then it is that
 * key's id which signs and which stands in the token, so that the two never disagree, whatever becomes of the alias meanwhile.
 */
export function signer({ kms, alias, longestLifeSeconds, now = seconds }: SignerSettings): Sign {
  let held: { readonly key: Promise<string>; readonly until: number } | undefined;
  const keyAt = (at: number): Promise<string> => {
    if (held === undefined || at >= held.until) {
      const asked = { key: keyOf(kms, alias), until: at + signerCacheSeconds };
      held = asked;
      asked.key.catch(() => {
        if (held === asked) held = undefined;
      });
    }
    return held.key;
  };
  return async (claims, lifeSeconds) => {
    if (!Number.isInteger(lifeSeconds) || lifeSeconds < 1 || lifeSeconds > longestLifeSeconds)
      throw new SigningKeyError('token-life-refused', `${lifeSeconds} s of ${longestLifeSeconds} s at most`);
    const iat = Math.floor(now());
    const kid = await keyAt(iat);
    const body = { ...claims, iat, exp: iat + lifeSeconds };
    const input = `${encoded({ alg: algorithm, typ: 'JWT', kid })}.${encoded(body)}`;
    return `${input}.${await signature(kms, kid, input)}`;
  };
}

async function keyOf(kms: SignerSettings['kms'], alias: string): Promise<string> {
  const { KeyMetadata: key } = await kms.send(new DescribeKeyCommand({ KeyId: alias }));
  if (key?.KeyId !== undefined && key.KeySpec === 'ECC_NIST_P256') return key.KeyId;
  throw new SigningKeyError('key-unusable', key?.KeySpec);
}

/** The hash is signed and not the text, so that a token may be long, and KMS reads none of it. */
async function signature(kms: SignerSettings['kms'], kid: string, input: string): Promise<string> {
  const { Signature, KeyId } = await kms.send(
    new SignCommand({
      KeyId: kid,
      Message: createHash('sha256').update(input).digest(),
      MessageType: 'DIGEST',
      SigningAlgorithm: 'ECDSA_SHA_256',
    }),
  );
  if (Signature === undefined || KeyId?.split('/').at(-1) !== kid)
    throw new SigningKeyError('signature-refused');
  return joseSignature(Signature).toString('base64url');
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function seconds(): number {
  return Date.now() / 1000;
}
