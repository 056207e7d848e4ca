import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { BlockedEncryptionType, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge, inFrameworkPacks } from '../acknowledge';
import { customerKey } from '../customer-key';
import { tellOfChanges } from '../logs/events';
import { sendAccessLogs } from '../logs/send-access-logs';
import { PrivateBucket } from '../storage/private-bucket';
import { TlsOnlyBucket } from '../storage/tls-only-bucket';
import { withoutUnfinishedUploads } from '../storage/unfinished-uploads';
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
    const bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: props.encryptionKey ?? customerKey(this, 'Key', `Encrypts the bucket ${this.node.path}`),
      bucketKeyEnabled: false,
      blockedEncryptionTypes: [BlockedEncryptionType.SSE_C],
      versioned: true,
      lifecycleRules: [
        { id: 'DropReplacedVersions', noncurrentVersionExpiration: Duration.days(90) },
        withoutUnfinishedUploads,
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    bucket.with(new PrivateBucket(), new TlsOnlyBucket());
    tellOfChanges(bucket);
    sendAccessLogs(bucket, props.accessLogs, `${this.node.path}/`);
    this.bucket = bucket;
    acknowledge(
      bucket,
      'a copy elsewhere is a decision of the organisation, not of one bucket: see the backup of the account',
      ...inFrameworkPacks('S3BucketReplicationEnabled', 'HIPAA.Security', 'NIST.800.53.R5', 'PCI.DSS.321'),
    );
    props.role.allowObjects(bucket);
  }
}
