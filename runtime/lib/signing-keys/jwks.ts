import { createPublicKey } from 'node:crypto';
import { GetPublicKeyCommand } from '@aws-sdk/client-kms';
import { z } from 'zod';
import { type Book, publishedIn } from './book';
import { algorithm } from './contract';
import { SigningKeyError } from './error';
import { type SigningJwk, type SigningJwks } from './jwk';
import { patiently, type Rotor } from './services';

const point = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });

/** The public keys that a state publishes, each as KMS gives it. */
export async function jwksOf(rotor: Pick<Rotor, 'kms' | 'clock'>, book: Book): Promise<SigningJwks> {
  return { keys: await Promise.all(publishedIn(book).map((key) => publicKey(rotor, key))) };
}

async function publicKey({ kms, clock }: Pick<Rotor, 'kms' | 'clock'>, kid: string): Promise<SigningJwk> {
  const { PublicKey, KeyUsage } = await patiently(clock, () =>
    kms.send(new GetPublicKeyCommand({ KeyId: kid })),
  );
  if (PublicKey === undefined || KeyUsage !== 'SIGN_VERIFY') throw new SigningKeyError('key-unusable', kid);
  const key = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
  const parsed = point.safeParse(key.export({ format: 'jwk' }));
  if (!parsed.success) throw new SigningKeyError('key-unusable', kid);
  return { ...parsed.data, kid, alg: algorithm, use: 'sig' };
}
