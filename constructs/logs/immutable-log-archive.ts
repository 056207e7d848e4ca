import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Grant, type IGrantable, type PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockedEncryptionType,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectLockRetention,
} from 'aws-cdk-lib/aws-s3';
import { Construct, type IDependable } from 'constructs';
import { acknowledge, inFrameworkPacks } from '../acknowledge';
import { customerKey } from '../customer-key';
import { PrivateBucket } from '../storage/private-bucket';
import { TlsOnlyBucket } from '../storage/tls-only-bucket';
import { withoutUnfinishedUploads } from '../storage/unfinished-uploads';
import { accept } from '../waivers/accept';
import { type Waiver } from '../waivers/waiver';
import { AccessLogBucket } from './access-log-bucket';
import { letDeliveriesIn } from './archive-deliveries';
import { refuseDeletion, refuseLoosening, refuseOtherEncryption } from './archive-policy';
import { deploymentRoleArnOf } from './deployment-role';
import { tellOfChanges } from './events';
import { checkedRetention } from './retention';

export interface ImmutableLogArchiveProps {
  /**
   * How long every object is kept, in whole days. Nobody can delete it earlier, and it expires when the time is over.
   *
   * @default - 365 days
   */
  readonly retention?: Duration;
  /**
   * Gives up the least retention of 365 days, for environments whose logs nobody will ask for.
   *
   * @default - a retention below 365 days is refused
   */
  readonly shorterRetention?: Waiver;
  /**
   * Key that encrypts the logs.
   *
   * @default - a new key of the customer's, rotated yearly and kept when the stack goes
   */
  readonly encryptionKey?: IKey;
  /**
   * The only role that may change how the bucket protects its objects. Objects already locked stay locked for it too.
   *
   * @default - the role with which CloudFormation deploys this stack
   */
  readonly deploymentRoleArn?: string;
  /**
   * Name of the bucket, for services that want a certain beginning, such as `aws-waf-logs-` of a web firewall. With another name the
   * archive begins anew, and the old one stays.
   *
   * @default - a name that CloudFormation makes
   */
  readonly bucketName?: string;
}

/**
 * Defines an archive whose logs nobody can change or delete before their time, not even the root user of the account.
 *
 * Objects are locked in compliance mode, encrypted with a customer key, and written over TLS 1.2 or better. A writer names
 * the key with each put (`grantWrite` gives the permission); puts that name none or another are refused. Access is logged to
 * a bucket of its own.
 *
 * @controls DAT-02 DAT-03 OPS-01
 *
 * @example
 * const archive = new ImmutableLogArchive(this, 'Audit');
 */
export class ImmutableLogArchive extends Construct {
  /** The bucket that holds the logs. */
  public readonly bucket: IBucket;
  /** The key that encrypts them. */
  public readonly encryptionKey: IKey;
  /** The bucket that holds the logs of access to the archive. */
  public readonly accessLogs: IBucket;
  private readonly refusals: readonly PolicyStatement[];
  private deliveries?: IDependable;

  constructor(scope: Construct, id: string, props: ImmutableLogArchiveProps = {}) {
    super(scope, id);
    const retention = checkedRetention('the log archive', props.retention, props.shorterRetention);
    const deploymentRoleArn = props.deploymentRoleArn ?? deploymentRoleArnOf(this);
    this.encryptionKey =
      props.encryptionKey ?? customerKey(this, 'Key', `Encrypts the log archive ${this.node.path}`);
    const bucket = this.lockedBucket(retention, this.encryptionKey, props.bucketName);
    bucket.with(new PrivateBucket(), new TlsOnlyBucket());
    bucket.addToResourcePolicy(refuseDeletion(bucket));
    bucket.addToResourcePolicy(refuseLoosening(bucket, deploymentRoleArn));
    this.refusals = refuseOtherEncryption(bucket, this.encryptionKey);
    for (const statement of this.refusals) bucket.addToResourcePolicy(statement);
    tellOfChanges(bucket);
    this.bucket = bucket;
    const accessLogs = new AccessLogBucket(this, 'AccessLogs', retention, deploymentRoleArn);
    accessLogs.receiveFrom(bucket);
    this.accessLogs = accessLogs.bucket;
    if (props.shorterRetention !== undefined) {
      accept(bucket, props.shorterRetention, 'PC-S3-18');
      accept(accessLogs, props.shorterRetention, 'PC-S3-48');
    }
    const copy =
      'a copy elsewhere is a decision of the organisation, not of one bucket: see the backup of the account';
    const packs = ['HIPAA.Security', 'NIST.800.53.R5', 'PCI.DSS.321'] as const;
    acknowledge(bucket, copy, ...inFrameworkPacks('S3BucketReplicationEnabled', ...packs));
  }

  /** Lets somebody add logs below a prefix. They can neither read nor replace any. */
  public grantWrite(grantee: IGrantable, prefix = ''): Grant {
    this.encryptionKey.grant(grantee, 'kms:GenerateDataKey');
    const resourceArns = [this.bucket.arnForObjects(`${prefix}*`)];
    return Grant.addToPrincipal({ grantee, actions: ['s3:PutObject'], resourceArns });
  }

  /**
   * Lets AWS's log delivery in this account and region add logs below `AWSLogs/`, for services that write to a bucket by themselves.
   *
   * @returns what must stand before a service is told to deliver here
   */
  public acceptDeliveries(): IDependable {
    this.deliveries ??= letDeliveriesIn(this.bucket, this.encryptionKey, this.refusals);
    return this.deliveries;
  }

  private lockedBucket(retention: Duration, key: IKey, bucketName?: string): Bucket {
    return new Bucket(this, 'Bucket', {
      bucketName,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockedEncryptionTypes: [BlockedEncryptionType.SSE_C],
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(retention),
      lifecycleRules: [
        { id: 'ExpireAfterRetention', expiration: retention, noncurrentVersionExpiration: retention },
        withoutUnfinishedUploads,
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
