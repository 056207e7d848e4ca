import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { secretValue, type RotationEvent, type SecretValue } from './contract';

export type SecretsManager = Pick<SecretsManagerClient, 'send'>;

export interface Version extends SecretValue {
  readonly created: Date;
}

/** Which version the applications read now, and whether the one of this rotation still waits. */
export async function stagesOf(
  vault: SecretsManager,
  { SecretId, ClientRequestToken }: RotationEvent,
): Promise<{ readonly current: string | undefined; readonly waits: boolean }> {
  const { VersionIdsToStages: stages = {} } = await vault.send(new DescribeSecretCommand({ SecretId }));
  const current = Object.keys(stages).find((id) => stages[id]?.includes('AWSCURRENT'));
  return { current, waits: stages[ClientRequestToken]?.includes('AWSPENDING') === true };
}

/** A version's value; nothing if there is no such version yet. */
export async function readVersion(
  vault: SecretsManager,
  SecretId: string,
  version: { readonly VersionId: string } | { readonly VersionStage: string },
): Promise<Version | undefined> {
  try {
    const answer = await vault.send(new GetSecretValueCommand({ SecretId, ...version }));
    const json: unknown = JSON.parse(answer.SecretString ?? '');
    if (answer.CreatedDate === undefined) throw new Error('a version without a date');
    return { ...secretValue.parse(json), created: answer.CreatedDate };
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

export async function putPending(
  vault: SecretsManager,
  { SecretId, ClientRequestToken }: RotationEvent,
  value: SecretValue,
): Promise<void> {
  const SecretString = JSON.stringify(value);
  await vault.send(
    new PutSecretValueCommand({ SecretId, ClientRequestToken, SecretString, VersionStages: ['AWSPENDING'] }),
  );
}

/** Lets the applications read the new version from now on. */
export async function makeCurrent(
  vault: SecretsManager,
  { SecretId, ClientRequestToken }: RotationEvent,
  current: string | undefined,
): Promise<void> {
  await vault.send(
    new UpdateSecretVersionStageCommand({
      SecretId,
      VersionStage: 'AWSCURRENT',
      MoveToVersionId: ClientRequestToken,
      ...(current !== undefined && { RemoveFromVersionId: current }),
    }),
  );
}
