import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type IBucket } from 'aws-cdk-lib/aws-s3';

type Conditions = Record<string, Record<string, string>>;

/** Nobody deletes an object, a version or the bucket, and nobody chooses a retention of their own. */
export function refuseDeletion(bucket: IBucket): PolicyStatement {
  return refuse(bucket, 'RefuseDeletion', [
    's3:BypassGovernanceRetention',
    's3:DeleteBucket',
    's3:DeleteObject',
    's3:DeleteObjectVersion',
    's3:PutObjectRetention',
  ]);
}

/** Only the role that deploys changes what the bucket promises. */
export function refuseLoosening(bucket: IBucket, deploymentRoleArn: string): PolicyStatement {
  return refuse(
    bucket,
    'RefuseLoosening',
    [
      's3:DeleteBucketPolicy',
      's3:PutBucketAcl',
      's3:PutBucketLogging',
      's3:PutBucketObjectLockConfiguration',
      's3:PutBucketOwnershipControls',
      's3:PutBucketPolicy',
      's3:PutBucketPublicAccessBlock',
      's3:PutBucketVersioning',
      's3:PutEncryptionConfiguration',
      's3:PutLifecycleConfiguration',
      's3:PutReplicationConfiguration',
    ],
    { ArnNotEquals: { 'aws:PrincipalArn': deploymentRoleArn } },
  );
}

/**
 * Every put names the archive's own key. It must be named: S3 takes its own key for a put that asks for KMS encryption and
 * names none.
 */
export function refuseOtherEncryption(bucket: IBucket, key: IKey): PolicyStatement[] {
  const header = 's3:x-amz-server-side-encryption';
  return [
    refuse(bucket, 'RefuseUnencrypted', ['s3:PutObject'], { StringNotEquals: { [header]: 'aws:kms' } }),
    refuse(bucket, 'RefuseOtherKey', ['s3:PutObject'], {
      StringNotEquals: { [`${header}-aws-kms-key-id`]: key.keyArn },
    }),
  ];
}

function refuse(
  bucket: IBucket,
  sid: string,
  actions: string[],
  conditions: Conditions = {},
): PolicyStatement {
  const resources = [bucket.bucketArn, bucket.arnForObjects('*')];
  return new PolicyStatement({
    sid,
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions,
    resources,
    conditions,
  });
}
