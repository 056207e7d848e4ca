import {
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectRetentionCommand,
  PutObjectRetentionCommand,
} from '@aws-sdk/client-s3';

import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { archiveOf, EVERYTHING, logName, putLog } from './archive';

const DENIED = ['AccessDenied'];
const TOMORROW = 24 * 3600 * 1000;

export default defineProbe({
  id: 'PR-S3-01',
  title:
    'A log in the archive can be neither deleted nor replaced, nor its retention shortened, by a role that may do everything',
  controls: ['OPS-01'],
  level: 'enforced',
  act: async (context) => {
    const trials: Trial[] = [];
    const archive = archiveOf(context);
    const role = await context.assume('log-eraser', EVERYTHING);
    const Bucket = archive.bucket.physicalId;
    const Key = logName('PR-S3-01');
    const VersionId = await allowed(trials, 'adds a log', () => putLog(role.s3, archive, Key, 'first'));
    const target = { Bucket, Key, VersionId };

    await allowed(trials, 'finds it locked in compliance mode', async () => {
      const { Retention } = await role.s3.send(new GetObjectRetentionCommand(target));
      if (Retention?.Mode !== 'COMPLIANCE') throw new Error(`the mode is ${Retention?.Mode ?? 'none'}`);
    });
    await refused(trials, 'deletes the locked version', DENIED, () =>
      role.s3.send(new DeleteObjectCommand(target)),
    );
    await refused(trials, 'deletes it past the lock, as governance mode would allow', DENIED, () =>
      role.s3.send(new DeleteObjectCommand({ ...target, BypassGovernanceRetention: true })),
    );
    await refused(trials, 'hides it behind a delete marker', DENIED, () =>
      role.s3.send(new DeleteObjectCommand({ Bucket, Key })),
    );
    await refused(trials, 'shortens its retention to a day', DENIED, () =>
      role.s3.send(
        new PutObjectRetentionCommand({
          ...target,
          Retention: { Mode: 'COMPLIANCE', RetainUntilDate: new Date(Date.now() + TOMORROW) },
        }),
      ),
    );
    // A put of the same name is allowed, and is another version: what was written first must still be what is read.
    await allowed(trials, 'writes another version under the same name', () =>
      putLog(role.s3, archive, Key, 'second'),
    );
    const { Body } = await role.s3.send(new GetObjectCommand(target));
    const kept = (await Body?.transformToString()) === 'first';
    trials.push({
      what: 'replaces what was written first',
      expected: 'refused',
      seen: kept ? 'refused' : 'allowed',
      detail: kept ? 'the first version reads as before' : 'the first version reads differently',
    });
    return trials;
  },
});
