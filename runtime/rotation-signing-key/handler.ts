import { setTimeout } from 'node:timers/promises';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { keyPolicyOf } from '../lib/signing-keys/key-policy';
import { rotate } from '../lib/signing-keys/rotate';
import { type Rotor } from '../lib/signing-keys/services';
import { environment } from './contract';

const seconds = z.coerce.number().int().positive();
const settings = z.object({
  [environment.name]: z.string().min(1),
  [environment.bucket]: z.string().min(1),
  [environment.rotateSeconds]: seconds,
  [environment.tokenSeconds]: seconds,
  [environment.cacheSeconds]: seconds,
  [environment.account]: z.string().regex(/^\d{12}$/),
  [environment.signers]: z.string(),
});

// Outside the handler, so that a warm copy keeps its connections.
const kms = new KMSClient();
const s3 = new S3Client();
const clock = {
  now: () => Math.floor(Date.now() / 1000),
  sleep: (duration: number) => setTimeout(duration * 1000),
};

/** @throws ZodError if the environment is not as the construct writes it */
export function rotorOf(variables: NodeJS.ProcessEnv): Rotor {
  const given = settings.parse(variables);
  const signers = given[environment.signers].split(' ').filter((role) => role !== '');
  return {
    ...{ kms, s3, clock, name: given[environment.name], bucket: given[environment.bucket] },
    bounds: {
      rotate: given[environment.rotateSeconds],
      token: given[environment.tokenSeconds],
      cache: given[environment.cacheSeconds],
    },
    keyPolicy: keyPolicyOf({ account: given[environment.account], signers }),
  };
}

/** On schedule, and at the deployment, so that nothing is deployed without a key. What it is called with says nothing. */
export async function handler(): Promise<void> {
  await rotate(rotorOf(process.env));
}
