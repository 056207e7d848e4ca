import { Duration } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { customerKey } from '../customer-key';
import { sendAccessLogs } from '../logs/send-access-logs';
import { copiesAreForTheOrganization, customerBucket } from '../storage/customer-bucket';
import { type TenantRole } from './tenant-role';

export interface TenantBucketProps {
  /** The role whose sessions read, write, delete and list the objects of their own tenant. */
  readonly role: TenantRole;
  /** Where its access logs go: a bucket that takes those of S3. */
  readonly accessLogs: IBucket;
  /**
   * Key for objects that are written without one of their own.
   *
   * @default - a new key of the customer's, rotated yearly and kept when the stack goes
   */
  readonly encryptionKey?: IKey;
}

/**
 * Defines a bucket that tenants share, each with objects of its own below `<tenant>/`.
 *
 * A session of `role` reaches what lies below its own tenant's prefix, and lists nothing else. An object that is written under a
 * tenant's key (the header `x-amz-server-side-encryption-aws-kms-key-id`) is unreadable without that key, whatever a policy of
 * the bucket says; S3 Bucket Keys are off, since with one KMS would hear of the bucket and not of the object.
 *
 * @controls AUT-05 DAT-01
 *
 * @example
 * const files = new TenantBucket(this, 'Files', { role: credentials.role, accessLogs: archive.accessLogs });
 * files.bucket;
 */
export class TenantBucket extends Construct {
  /** The bucket. Give it to a `TenantKeyring`, whose keys then serve its objects. */
  public readonly bucket: IBucket;

  constructor(scope: Construct, id: string, props: TenantBucketProps) {
    super(scope, id);
    const bucket = customerBucket(this, 'Bucket', {
      encryptionKey: props.encryptionKey ?? customerKey(this, 'Key', `Encrypts the bucket ${this.node.path}`),
      bucketKeyEnabled: false,
      kept: { id: 'DropReplacedVersions', noncurrentVersionExpiration: Duration.days(90) },
      withoutCopy: copiesAreForTheOrganization,
    });
    sendAccessLogs(bucket, props.accessLogs, `${this.node.path}/`);
    this.bucket = bucket;
    props.role.allowObjects(bucket);
  }
}
