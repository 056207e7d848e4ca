import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  ResourceNotFoundException,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { type Version } from './rotation';
import { type Schema } from './schema';
import { type RotationEvent } from './contract';

export type SecretsManager = Pick<SecretsManagerClient, 'send'>;

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
export async function readVersion<Value>(
  vault: SecretsManager,
  schema: Schema<Value>,
  SecretId: string,
  version: { readonly VersionId: string } | { readonly VersionStage: string },
): Promise<Version<Value> | undefined> {
  try {
    const answer = await vault.send(new GetSecretValueCommand({ SecretId, ...version }));
    if (answer.CreatedDate === undefined) throw new Error('a version without a date');
    return { value: parsed(schema, answer.SecretString), created: answer.CreatedDate };
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** What is wrong is told by place and kind alone: the message of a parser may quote what it read. */
function parsed<Value>(schema: Schema<Value>, text: string | undefined): Value {
  let json: unknown;
  try {
    json = JSON.parse(text ?? '');
  } catch {
    throw new Error('a version of the secret is not JSON');
  }
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  const places = read.error.issues.map(
    ({ path, code }) => `${path.map(String).join('.') || 'the whole'} (${code ?? 'refused'})`,
  );
  throw new Error(`a version of the secret is not as it has to be: ${places.join(', ')}`);
}

/**
 * Keeps a value as the pending version.
 *
 * @returns whether it was kept; false if another run was first, whose value is then the pending one
 */
export async function putPending(
  vault: SecretsManager,
  { SecretId, ClientRequestToken }: RotationEvent,
  value: unknown,
): Promise<boolean> {
  const SecretString = JSON.stringify(value);
  try {
    await vault.send(
      new PutSecretValueCommand({
        SecretId,
        ClientRequestToken,
        SecretString,
        VersionStages: ['AWSPENDING'],
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ResourceExistsException) return false;
    throw error;
  }
}

/** Lets the applications read the new version from now on. Another run that was first has done it for this one too. */
export async function makeCurrent(
  vault: SecretsManager,
  event: RotationEvent,
  current: string | undefined,
): Promise<void> {
  const { SecretId, ClientRequestToken } = event;
  try {
    await vault.send(
      new UpdateSecretVersionStageCommand({
        SecretId,
        VersionStage: 'AWSCURRENT',
        MoveToVersionId: ClientRequestToken,
        ...(current !== undefined && { RemoveFromVersionId: current }),
      }),
    );
  } catch (error) {
    const now = await stagesOf(vault, event);
    if (now.current !== ClientRequestToken) throw error;
  }
}
