import { DecryptCommand, EncryptCommand } from '@aws-sdk/client-kms';

import { defineProbe, type Trial } from '../probe';
import { archiveOf } from '../s3/archive';
import { allowed, refused } from '../trial';

const DENIED = ['AccessDeniedException'];

export default defineProbe({
  id: 'PR-KMS-01',
  title: 'The key of the archive decrypts for nobody whom no policy names, whatever they may do in S3',
  controls: ['DAT-02'],
  level: 'enforced',
  act: async (context) => {
    const trials: Trial[] = [];
    const { key: KeyId } = archiveOf(context);
    const Resource = KeyId.startsWith('arn:')
      ? KeyId
      : `arn:aws:kms:${context.region}:${context.account}:key/${KeyId}`;
    const insider = await context.assume('decrypts', [
      { Effect: 'Allow', Action: ['kms:Encrypt', 'kms:Decrypt'], Resource },
    ]);
    const outsider = await context.assume('all-of-s3', [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }]);
    const Plaintext = Buffer.from('a line of a log');
    const { CiphertextBlob } = await allowed(trials, 'a role with rights to the key encrypts', () =>
      insider.kms.send(new EncryptCommand({ KeyId, Plaintext })),
    );
    await allowed(trials, 'a role with rights to the key decrypts', () =>
      insider.kms.send(new DecryptCommand({ KeyId, CiphertextBlob })),
    );
    await refused(trials, 'a role without any decrypts', DENIED, () =>
      outsider.kms.send(new DecryptCommand({ KeyId, CiphertextBlob })),
    );
    await refused(trials, 'a role without any decrypts and does not name the key', DENIED, () =>
      outsider.kms.send(new DecryptCommand({ CiphertextBlob })),
    );
    return trials;
  },
});
