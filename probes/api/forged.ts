import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';

import { z } from 'zod';

const jwks = z.object({ keys: z.array(z.looseObject({ kid: z.string(), kty: z.string() })).min(1) });

/** A good token, changed by who has no key to sign with. */
export class Forger {
  private readonly head: Readonly<Record<string, unknown>>;

  private constructor(
    private readonly token: string,
    private readonly publicKey: JsonWebKey,
  ) {
    this.head = decoded(token.split('.')[0]);
  }

  /** @param keys where the issuer publishes its keys */
  static async of(token: string, keys: string): Promise<Forger> {
    const published = jwks.parse(await (await fetch(keys)).json()).keys;
    const { kid } = decoded(token.split('.')[0]);
    const key = published.find((one) => one.kid === kid);
    if (!key) throw new Error('the issuer does not publish the key of its own token');
    return new Forger(token, key);
  }

  /** Unsigned, and saying so. */
  unsigned(): string {
    return `${encoded({ ...this.head, alg: 'none' })}.${this.part(1)}.`;
  }

  /** Signed with the public key, as if it were a shared secret. */
  signedWithPublicKey(): string {
    const secret = createPublicKey({ key: this.publicKey, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });
    const signed = `${encoded({ ...this.head, alg: 'HS256' })}.${this.part(1)}`;
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  }

  /** With other claims under the old signature. */
  claiming(claims: Readonly<Record<string, unknown>>): string {
    return [this.part(0), encoded({ ...decoded(this.part(1)), ...claims }), this.part(2)].join('.');
  }

  private part(index: number): string {
    return this.token.split('.')[index] ?? '';
  }
}

function decoded(part = ''): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
