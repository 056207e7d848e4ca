import { DecryptCommand, GenerateDataKeyCommand, KMSClient, type KMSClientConfig } from '@aws-sdk/client-kms';
import { keyAliasOf } from '../tenants/contract';
import { EncryptionError } from './error';
import { type KeyService, type KmsSettings } from './key-service';
import { contextOf } from './scope';

/** Before the patience of an API ends, which is where most messages come from. */
const deadlineMilliseconds = 5000;

/** What KMS answers when it is not the message that is wrong, nor the moment. */
const refusals = new Set([
  ...['AccessDeniedException', 'DisabledException', 'KMSInvalidStateException', 'NotFoundException'],
  ...['InvalidKeyUsageException', 'InvalidArnException', 'UnrecognizedClientException'],
]);

/**
 * Data keys of AWS KMS. A client is made for each call (a quarter of a millisecond, and calls are few), since each is of another
 * tenant's session; connections are shared.
 */
export function kmsService(settings: KmsSettings = {}, options: KMSClientConfig = {}): KeyService {
  const { keysOf = (tenant) => [keyAliasOf(tenant)], credentialsOf, region } = settings;
  const shared = new KMSClient({ maxAttempts: 3, ...(region !== undefined && { region }), ...options });
  const { requestHandler } = shared.config;
  const clientOf = async (tenant: string): Promise<KMSClient> =>
    credentialsOf === undefined
      ? shared
      : new KMSClient({
          ...{ maxAttempts: 3, region: shared.config.region, ...options, requestHandler },
          credentials: await credentialsOf(tenant),
        });
  const deadline = () => ({ abortSignal: AbortSignal.timeout(deadlineMilliseconds) });
  return {
    generate: (scope) =>
      refusing(async () => {
        const [KeyId] = await keysOf(scope.tenant);
        if (KeyId === undefined) throw new EncryptionError('key-refused');
        const client = await clientOf(scope.tenant);
        const { Plaintext, CiphertextBlob } = await client.send(
          new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext: contextOf(scope) }),
          deadline(),
        );
        if (!Plaintext || !CiphertextBlob) throw new EncryptionError('key-unavailable');
        return { plaintext: Plaintext, wrapped: CiphertextBlob };
      }),
    unwrap: (scope, CiphertextBlob) =>
      refusing(async () => {
        const client = await clientOf(scope.tenant);
        for (const KeyId of await keysOf(scope.tenant)) {
          const command = new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext: contextOf(scope) });
          const answer = await client.send(command, deadline()).catch(whereOtherKey);
          if (answer === undefined) continue;
          if (!answer.Plaintext) throw new EncryptionError('key-unavailable');
          return answer.Plaintext;
        }
        throw new EncryptionError('message-refused');
      }),
  };
}

function whereOtherKey(error: unknown): undefined {
  if (nameOf(error) !== 'IncorrectKeyException') throw error;
}

/** Names of AWS's errors alone are passed on: their messages name keys, accounts and sessions. */
async function refusing<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof EncryptionError) throw error;
    const name = nameOf(error);
    if (name === 'InvalidCiphertextException') throw new EncryptionError('message-refused');
    throw new EncryptionError(refusals.has(name) ? 'key-refused' : 'key-unavailable', name);
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error && /^\w{1,60}$/.test(error.name) ? error.name : 'Error';
}
