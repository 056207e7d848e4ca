import {
  DeleteBucketPolicyCommand,
  DeleteObjectCommand,
  GetBucketPolicyCommand,
  GetObjectCommand,
  PutBucketPolicyCommand,
  PutObjectRetentionCommand,
} from '@aws-sdk/client-s3';

import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { archiveOf, EVERYTHING, logName, putLog } from './archive';

const DENIED = ['AccessDenied'];
const TOMORROW = 24 * 3600 * 1000;

export default defineProbe({
  id: 'PR-S3-04',
  title: 'The lock alone keeps a log: it holds while the bucket has no policy at all',
  controls: ['OPS-01'],
  level: 'enforced',
  alone: true,
  act: async (context) => {
    const trials: Trial[] = [];
    const archive = archiveOf(context);
    const { s3 } = context.operator;
    const role = await context.assume('lock-breaker', EVERYTHING);
    const Bucket = archive.bucket.physicalId;
    const Key = logName('PR-S3-04');
    const VersionId = await allowed(trials, 'adds a log', () => putLog(role.s3, archive, Key, 'kept'));
    const target = { Bucket, Key, VersionId };

    const { Policy } = await s3.send(new GetBucketPolicyCommand({ Bucket }));
    await s3.send(new DeleteBucketPolicyCommand({ Bucket }));
    try {
      // Without the policy a delete marker is allowed: the refusals below are not the policy's.
      await allowed(trials, 'hides it behind a delete marker', () =>
        role.s3.send(new DeleteObjectCommand({ Bucket, Key })),
      );
      await refused(trials, 'deletes the locked version', DENIED, () =>
        role.s3.send(new DeleteObjectCommand({ ...target, BypassGovernanceRetention: true })),
      );
      await refused(trials, 'shortens its retention to a day', DENIED, () =>
        role.s3.send(
          new PutObjectRetentionCommand({
            ...target,
            Retention: { Mode: 'COMPLIANCE', RetainUntilDate: new Date(Date.now() + TOMORROW) },
            BypassGovernanceRetention: true,
          }),
        ),
      );
      await allowed(trials, 'still reads it', async () => {
        const { Body } = await role.s3.send(new GetObjectCommand(target));
        const read = await Body?.transformToString();
        if (read !== 'kept') throw new Error('it reads differently');
      });
    } finally {
      await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
    }
    return trials;
  },
});
