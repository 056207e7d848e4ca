import { PutObjectCommand } from '@aws-sdk/client-s3';

import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { archiveOf, EVERYTHING, logName, putLog } from './archive';

const DENIED = ['AccessDenied'];

export default defineProbe({
  id: 'PR-S3-05',
  title: 'A log that is encrypted with another key than the archive has is not accepted',
  controls: ['DAT-02'],
  // The emulator does not tell its policies which key a request names; our launcher does.
  level: 'shim',
  act: async (context) => {
    const trials: Trial[] = [];
    const archive = archiveOf(context);
    const role = await context.assume('other-key', EVERYTHING);
    const Key = logName('PR-S3-05');
    const put = (SSEKMSKeyId?: string) =>
      role.s3.send(
        new PutObjectCommand({
          Bucket: archive.bucket.physicalId,
          Key: `${Key}.other`,
          Body: 'other',
          ServerSideEncryption: 'aws:kms',
          SSEKMSKeyId,
        }),
      );
    await allowed(trials, 'adds a log under the key of the archive', () =>
      putLog(role.s3, archive, Key, 'own'),
    );
    await refused(trials, 'adds a log under the key of S3', DENIED, () => put('alias/aws/s3'));
    await refused(trials, 'adds a log under a key that it does not name', DENIED, () => put());
    return trials;
  },
});
