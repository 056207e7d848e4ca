import { GetObjectCommand } from '@aws-sdk/client-s3';

import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { archiveOf, EVERYTHING, logName, putLog } from './archive';

const DENIED = ['AccessDenied'];

export default defineProbe({
  id: 'PR-S3-02',
  title: 'The log archive is neither written nor read over plain http',
  controls: ['DAT-03'],
  // The policy is evaluated by the emulator; that the connection has TLS or not is what our launcher says.
  level: 'shim',
  act: async (context) => {
    const trials: Trial[] = [];
    const archive = archiveOf(context);
    const role = await context.assume('plain-http', EVERYTHING);
    const plain = context.overPlainHttp(role);
    const Key = logName('PR-S3-02');
    await allowed(trials, 'adds a log over TLS', () => putLog(role.s3, archive, Key, 'over TLS'));
    await refused(trials, 'adds a log over plain http', DENIED, () =>
      putLog(plain, archive, `${Key}.plain`, 'in the open'),
    );
    await refused(trials, 'reads a log over plain http', DENIED, () =>
      plain.send(new GetObjectCommand({ Bucket: archive.bucket.physicalId, Key })),
    );
    return trials;
  },
});
