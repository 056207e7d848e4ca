import { randomBytes } from 'node:crypto';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { z } from 'zod';
import { addSecret, type Cognito } from './client-secrets';
import { environment, event as schema, type RotationEvent } from './contract';
import { type Fetch, isAccepted } from './token-endpoint';
import { makeCurrent, putPending, readVersion, type SecretsManager, stagesOf, type Version } from './vault';

export interface Dependencies {
  readonly vault: SecretsManager;
  readonly cognito: Cognito;
  readonly fetch: Fetch;
}
export interface Settings {
  readonly userPoolId: string;
  readonly tokenEndpoint: string;
}

/**
 * One step of a rotation of a client's secret. Every step can be run again: the value is made in the vault first, and then told
 * to Cognito, so no value exists that only a function's memory knew.
 *
 * @throws for whatever stands in the way: Secrets Manager then leaves the current version as it is and tries again
 */
export async function rotate(input: unknown, dependencies: Dependencies, settings: Settings): Promise<void> {
  const event = schema.parse(input);
  const { vault, cognito, fetch } = dependencies;
  const { current, waits } = await stagesOf(vault, event);
  if (current === event.ClientRequestToken) return;
  if (!waits && event.Step !== 'createSecret') throw new Error('the version of this rotation is not pending');
  const pending = { VersionId: event.ClientRequestToken };
  switch (event.Step) {
    case 'createSecret':
      return createSecret(vault, event);
    case 'setSecret': {
      const [next, now] = [await versionOf(vault, event, pending), await versionOf(vault, event, inUse)];
      return addSecret(cognito, settings.userPoolId, next, now);
    }
    case 'testSecret':
      if (await isAccepted(fetch, settings.tokenEndpoint, await versionOf(vault, event, pending))) return;
      throw new Error('the token endpoint does not take the new secret');
    case 'finishSecret':
      return makeCurrent(vault, event, current);
  }
}

const inUse = { VersionStage: 'AWSCURRENT' };

async function createSecret(vault: SecretsManager, event: RotationEvent): Promise<void> {
  const { SecretId, ClientRequestToken: VersionId } = event;
  if ((await readVersion(vault, SecretId, { VersionId })) !== undefined) return;
  const { clientId } = await versionOf(vault, event, inUse);
  // 192 bits, in characters that Cognito takes.
  await putPending(vault, event, { clientId, clientSecret: randomBytes(24).toString('hex') });
}

async function versionOf(
  vault: SecretsManager,
  { SecretId }: RotationEvent,
  which: Parameters<typeof readVersion>[2],
): Promise<Version> {
  const version = await readVersion(vault, SecretId, which);
  if (version === undefined) throw new Error('a version of the secret is gone');
  return version;
}

// Outside the handler, so that a warm copy keeps its connections.
const vault = new SecretsManagerClient();
const cognito = new CognitoIdentityProviderClient();

export const handler = (event: unknown): Promise<void> =>
  rotate(
    event,
    { vault, cognito, fetch },
    {
      userPoolId: z.string().min(1).parse(process.env[environment.userPoolId]),
      tokenEndpoint: z.url({ protocol: /^https$/ }).parse(process.env[environment.tokenEndpoint]),
    },
  );
