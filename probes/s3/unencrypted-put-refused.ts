import { PutObjectCommand, type PutObjectCommandInput } from '@aws-sdk/client-s3';

import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { archiveOf, EVERYTHING, logName, putLog } from './archive';

const DENIED = ['AccessDenied'];

export default defineProbe({
  id: 'PR-S3-03',
  title: 'A log that is not encrypted with the key of the archive is not accepted',
  controls: ['DAT-02'],
  level: 'enforced',
  act: async (context) => {
    const trials: Trial[] = [];
    const archive = archiveOf(context);
    const role = await context.assume('unencrypted', EVERYTHING);
    const Key = logName('PR-S3-03');
    const put = (encryption: Partial<PutObjectCommandInput>) =>
      role.s3.send(
        new PutObjectCommand({
          Bucket: archive.bucket.physicalId,
          Key: `${Key}.open`,
          Body: 'open',
          ...encryption,
        }),
      );
    await allowed(trials, 'adds a log encrypted with the key of the archive', () =>
      putLog(role.s3, archive, Key, 'closed'),
    );
    await refused(trials, 'adds a log without encryption', DENIED, () => put({}));
    await refused(trials, 'adds a log encrypted with a key of S3', DENIED, () =>
      put({ ServerSideEncryption: 'AES256' }),
    );
    return trials;
  },
});
