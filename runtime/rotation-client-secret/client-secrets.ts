import {
  AddUserPoolClientSecretCommand,
  type CognitoIdentityProviderClient,
  DeleteUserPoolClientSecretCommand,
  ListUserPoolClientSecretsCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { type Version } from '../lib/rotation/rotation';
import { type SecretValue } from './contract';

export type Cognito = Pick<CognitoIdentityProviderClient, 'send'>;

/** How many secrets a client of Cognito's has at most. */
const most = 2;

/**
 * Makes the pending value one of the client's two secrets, and keeps the one that applications use now.
 *
 * What Cognito takes already is not added again. Cognito never shows a secret, so which one has to go is told by time: a version
 * is made in the vault before it is added. What is as young as the pending version is that version, added by a run at the same
 * time; the first that is as young as the current version is the current one. The other goes, by its id.
 */
export async function addSecret(
  cognito: Cognito,
  userPoolId: string,
  pending: Version<SecretValue>,
  current: Version<SecretValue>,
  isTaken: () => Promise<boolean>,
): Promise<void> {
  if (await isTaken()) return;
  const client = { UserPoolId: userPoolId, ClientId: pending.value.clientId };
  const { ClientSecrets: secrets = [] } = await cognito.send(new ListUserPoolClientSecretsCommand(client));
  const byAge = secrets
    .map(({ ClientSecretId, ClientSecretCreateDate }) => ({
      ClientSecretId,
      at: seconds(ClientSecretCreateDate),
    }))
    .sort((a, b) => a.at - b.at);
  if (byAge.some(({ at }) => at >= seconds(pending.created))) return;
  const used = byAge.find(({ at }) => at >= seconds(current.created));
  const [unused] = byAge.filter((secret) => secret !== used);
  if (byAge.length >= most && unused !== undefined) {
    await remove(cognito, { ...client, ClientSecretId: unused.ClientSecretId });
  }
  try {
    await cognito.send(
      new AddUserPoolClientSecretCommand({ ...client, ClientSecret: pending.value.clientSecret }),
    );
  } catch (error) {
    if (!(await isTaken())) throw error;
  }
}

async function remove(
  cognito: Cognito,
  secret: ConstructorParameters<typeof DeleteUserPoolClientSecretCommand>[0],
): Promise<void> {
  try {
    await cognito.send(new DeleteUserPoolClientSecretCommand(secret));
  } catch (error) {
    // Another run was first.
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
}

/** Whole seconds, because Cognito tells no less. A secret without a date counts as the oldest. */
function seconds(date: Date | undefined): number {
  return Math.floor((date?.getTime() ?? 0) / 1000);
}
