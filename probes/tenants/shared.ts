import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';

import { only, type ProbeContext } from '../context';

/** The bucket that tenants share: nothing in it is locked, and replaced versions go after a while. */
export function sharedBucket(context: ProbeContext): string {
  const isShared = (properties: Readonly<Record<string, unknown>>) =>
    JSON.stringify(properties['LifecycleConfiguration'] ?? '').includes('DropReplacedVersions');
  return only(context, 'AWS::S3::Bucket', isShared).physicalId;
}

/** The table that tenants share. */
export function sharedTable(context: ProbeContext): string {
  return only(context, 'AWS::DynamoDB::Table', ({ KeySchema: keys }) =>
    JSON.stringify(keys ?? '').includes('"at"'),
  ).physicalId;
}

/** Reads an object to its end: a body that nobody reads would keep its connection, and this process. */
export async function readObject(
  s3: S3Client,
  object: { readonly Bucket: string; readonly Key: string },
): Promise<string | undefined> {
  const { Body } = await s3.send(new GetObjectCommand(object));
  return Body?.transformToString();
}
