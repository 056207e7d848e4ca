import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

import { type DeployedResource, only, type ProbeContext, type Statement } from '../context';

/** Everything in S3, everywhere, and the right to use keys: what the bucket itself refuses, it refuses to this role. */
export const EVERYTHING: readonly Statement[] = [
  { Effect: 'Allow', Action: ['s3:*', 'kms:*'], Resource: '*' },
];

export interface Archive {
  readonly bucket: DeployedResource;
  /** The ARN or id of the key that the bucket encrypts with. */
  readonly key: string;
}

/** The bucket with an object lock. */
export function archiveOf(context: ProbeContext): Archive {
  const bucket = only(
    context,
    'AWS::S3::Bucket',
    (properties) => String(properties['ObjectLockEnabled']) === 'true',
  );
  const key = /"KMSMasterKeyID":"([^"]+)"/.exec(JSON.stringify(bucket.properties))?.[1];
  if (!key) throw new Error(`${bucket.logicalId} names no key of its own`);
  return { bucket, key };
}

/** Adds a log object as the archive wants it: encrypted with the archive's key. Gives back its version. */
export async function putLog(s3: S3Client, archive: Archive, name: string, body: string): Promise<string> {
  const { VersionId } = await s3.send(
    new PutObjectCommand({
      Bucket: archive.bucket.physicalId,
      Key: name,
      Body: body,
      ServerSideEncryption: 'aws:kms',
      SSEKMSKeyId: archive.key,
    }),
  );
  if (!VersionId) throw new Error(`${archive.bucket.logicalId} keeps no versions`);
  return VersionId;
}

/** A name that no other run has used: what is locked stays. */
export function logName(probe: string): string {
  return `portcullis-probes/${probe}/${new Date().toISOString()}-${process.pid}.json`;
}
