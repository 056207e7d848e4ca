/** Signs tokens with keys that rotate, of a `SigningKey`: for functions and containers. */
import { KMSClient } from '@aws-sdk/client-kms';
import { activeAliasOf, signerEnvironment } from '../lib/signing-keys/contract';
import { SigningKeyError } from '../lib/signing-keys/error';
import { type Sign } from '../lib/signing-keys/sign';
import { signer } from '../lib/signing-keys/signer';

export { SigningKeyError, type SigningKeyErrorCode } from '../lib/signing-keys/error';
export { type SigningJwk, type SigningJwks } from '../lib/signing-keys/jwk';
export { type Claims, type Sign } from '../lib/signing-keys/sign';

/** Which key signs, and for how long at most. */
export interface TokenSignerSettings {
  /** Name of the `SigningKey`. */
  readonly name: string;
  /** The longest that a token lives: what the `SigningKey` was told, and never more. */
  readonly longestLifeSeconds: number;
}

/**
 * Signs tokens (JWT, ES256) that verify by the JWKS of a `SigningKey` for as long as they live, whatever rotates meanwhile. Make one,
 * and keep it: it asks KMS every five minutes which key signs now.
 *
 * @param settings by default those that `SigningKey.letSign` gave the function in its environment
 * @throws SigningKeyError `settings-invalid`
 * @example
 * const sign = tokenSigner({ name: 'tokens', longestLifeSeconds: 900 });
 * const token = await sign({ iss: 'https://www.example.com', aud: 'orders', sub: 'ada' }, 300);
 */
export function tokenSigner(settings: TokenSignerSettings = given()): Sign {
  const { name, longestLifeSeconds } = settings;
  if (!/^[a-z0-9-]{1,64}$/.test(name) || !Number.isInteger(longestLifeSeconds) || longestLifeSeconds < 1)
    throw new SigningKeyError(
      'settings-invalid',
      `a name of a-z, 0-9 and -, and whole seconds, which ${signerEnvironment.name} and ${signerEnvironment.longestLifeSeconds} say`,
    );
  return signer({ kms: new KMSClient(), alias: activeAliasOf(name), longestLifeSeconds });
}

function given(): TokenSignerSettings {
  return {
    name: process.env[signerEnvironment.name] ?? '',
    longestLifeSeconds: Number(process.env[signerEnvironment.longestLifeSeconds]),
  };
}
