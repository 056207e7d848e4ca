import { randomBytes } from 'node:crypto';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { z } from 'zod';
import { rotate } from '../lib/rotation/rotate';
import { type Rotation } from '../lib/rotation/rotation';
import { addSecret, type Cognito } from './client-secrets';
import { environment, secretValue, type SecretValue } from './contract';
import { type Fetch, isAccepted } from './token-endpoint';

export interface Settings {
  readonly userPoolId: string;
  readonly tokenEndpoint: string;
}

/** Rotates the secrets of a pool's clients: two live ones each, with values of our own. */
export function clientSecretRotation(
  cognito: Cognito,
  fetch: Fetch,
  { userPoolId, tokenEndpoint }: Settings,
): Rotation<SecretValue> {
  const accepts = (value: SecretValue) => isAccepted(fetch, tokenEndpoint, value);
  return {
    schema: secretValue,
    // 192 bits, in characters that Cognito takes.
    next: ({ clientId }) => ({ clientId, clientSecret: randomBytes(24).toString('hex') }),
    set: (pending, current) => addSecret(cognito, userPoolId, pending, current, () => accepts(pending.value)),
    accepts,
  };
}

// Outside the handler, so that a warm copy keeps its connections.
const vault = new SecretsManagerClient();
const cognito = new CognitoIdentityProviderClient();

export const handler = (event: unknown): Promise<void> =>
  rotate(
    event,
    vault,
    clientSecretRotation(cognito, fetch, {
      userPoolId: z.string().min(1).parse(process.env[environment.userPoolId]),
      tokenEndpoint: z.url({ protocol: /^https$/ }).parse(process.env[environment.tokenEndpoint]),
    }),
  );
