import { JwtVerifierBase } from 'aws-jwt-verify/jwt-verifier';
import { TokenError } from './error';
import { type Form } from './form';
import { type CheckedSettings } from './settings';

/** Issuer and time are judged with the other claims: a token must name its issuer and say when it ends, which is not asked here. */
const properties = { audience: null, graceSeconds: Number.POSITIVE_INFINITY };

/** Signatures by the keys that it was given last; a token that was read is not read again. */
export class Signatures extends JwtVerifierBase<
  typeof properties & { issuer: string },
  typeof properties & { issuer: string; jwksUri: string },
  false
> {
  constructor(private readonly settings: Pick<CheckedSettings, 'issuer' | 'jwksUri'>) {
    super({ ...properties, issuer: settings.issuer, jwksUri: settings.jwksUri });
  }

  /** @throws TokenError `issuer-refused` or `signature-invalid` */
  check({ alg, kid, payload, parts: [headerB64, payloadB64, signatureB64] }: Form): void {
    const { issuer, jwksUri } = this.settings;
    const { iss } = payload;
    if (iss !== issuer) throw new TokenError('issuer-refused');
    const read = { header: { alg, kid }, headerB64, payload: { iss }, payloadB64, signatureB64 };
    try {
      this.verifyDecomposedJwtSync(read, jwksUri, { ...properties, issuer });
    } catch (cause) {
      throw new TokenError('signature-invalid', { cause });
    }
  }
}
