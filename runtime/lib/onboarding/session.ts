import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { AssumeRoleCommand, type STSClient } from '@aws-sdk/client-sts';
import { tenantTag } from '../tenants/contract';
import { meaning, OnboardingError } from './outcome';
import { type SessionOf } from './services';

/** Sessions of a role with the tag of one tenant, for as long as AWS lets a session be short. */
export function sessionsOf(sts: Pick<STSClient, 'send'>, RoleArn: string): SessionOf {
  return async (tenant) => {
    const { Credentials: given } = await sts
      .send(
        new AssumeRoleCommand({
          RoleArn,
          RoleSessionName: `onboarding-${tenant}`,
          DurationSeconds: 900,
          Tags: [{ Key: tenantTag, Value: tenant }],
        }),
      )
      .catch((error: unknown) => {
        throw meaning(error);
      });
    if (!given?.AccessKeyId || !given.SecretAccessKey || !given.SessionToken) {
      throw new OnboardingError('Unexpected', 'no credentials');
    }
    const credentials = {
      accessKeyId: given.AccessKeyId,
      secretAccessKey: given.SecretAccessKey,
      sessionToken: given.SessionToken,
    };
    return {
      kms: new KMSClient({ credentials, maxAttempts: 1 }),
      secrets: new SecretsManagerClient({ credentials, maxAttempts: 1 }),
    };
  };
}
