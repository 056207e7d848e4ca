import {
  AddUserPoolClientSecretCommand,
  type CognitoIdentityProviderClient,
  DeleteUserPoolClientSecretCommand,
  ListUserPoolClientSecretsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { type Version } from './vault';

export type Cognito = Pick<CognitoIdentityProviderClient, 'send'>;

/** How many secrets a client of Cognito's has at most. */
const most = 2;

/**
 * Makes the pending value one of the client's two secrets, and keeps the one that applications use now.
 *
 * Cognito never shows a secret, so which is which goes by time: a version is made in the vault before it is added to Cognito. What
 * is as young as the pending version is that version, added by an earlier run that did not come to its end; the first that is as
 * young as the current version is the current one.
 */
export async function addSecret(
  cognito: Cognito,
  userPoolId: string,
  pending: Version,
  current: Version,
): Promise<void> {
  const client = { UserPoolId: userPoolId, ClientId: pending.clientId };
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
    const { ClientSecretId } = unused;
    await cognito.send(new DeleteUserPoolClientSecretCommand({ ...client, ClientSecretId }));
  }
  await cognito.send(new AddUserPoolClientSecretCommand({ ...client, ClientSecret: pending.clientSecret }));
}

/** Whole seconds, because Cognito tells no less. A secret without a date counts as the oldest. */
function seconds(date: Date | undefined): number {
  return Math.floor((date?.getTime() ?? 0) / 1000);
}
