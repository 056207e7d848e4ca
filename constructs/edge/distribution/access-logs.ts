import { Names, Stack } from 'aws-cdk-lib';
import { type Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { type Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { AccessLogBucket } from '../../logs/access-log-bucket';
import { deploymentRoleArnOf } from '../../logs/deployment-role';
import { checkedRetention } from '../../logs/retention';
import { letDeliver, logBucket } from './log-bucket';

/** What is logged of a request: never its query, cookies or referrer, in which codes and tokens travel. */
const recordFields = [
  'timestamp(ms)',
  'DistributionId',
  'date',
  'time',
  'x-edge-location',
  'sc-bytes',
  'c-ip',
  'cs-method',
  'cs(Host)',
  'cs-uri-stem',
  'sc-status',
  'cs(User-Agent)',
  'x-edge-result-type',
  'x-edge-request-id',
  'x-host-header',
  'cs-protocol',
  'cs-bytes',
  'time-taken',
  'x-forwarded-for',
  'ssl-protocol',
  'ssl-cipher',
  'x-edge-response-result-type',
  'cs-protocol-version',
  'c-port',
  'time-to-first-byte',
  'x-edge-detailed-result-type',
  'sc-content-type',
  'sc-content-len',
  'c-country',
];

/**
 * The access logs of a distribution, kept for a year in a bucket from which nobody deletes, and the log of who reads that bucket.
 *
 * They are delivered by CloudWatch Logs' service (standard logging, second version): the first version needs a bucket with ACLs.
 */
export class DistributionLogs extends Construct {
  public readonly bucket: Bucket;
  private readonly readers: AccessLogBucket;

  constructor(
    scope: Construct,
    id: string,
    private readonly encryptionKey: IKey,
  ) {
    super(scope, id);
    const retention = checkedRetention('the access logs');
    const deploymentRoleArn = deploymentRoleArnOf(this);
    this.bucket = logBucket(this, 'Bucket', { encryptionKey, retention, deploymentRoleArn });
    this.readers = new AccessLogBucket(this, 'Readers', retention, deploymentRoleArn);
    this.readers.receiveFrom(this.bucket);
  }

  /** Takes the logs of a distribution. */
  public receiveFrom(distribution: Distribution): void {
    const name = Names.uniqueResourceName(this, { maxLength: 60, separator: '-' });
    const source = new CfnDeliverySource(this, 'Source', {
      name,
      logType: 'ACCESS_LOGS',
      resourceArn: distribution.distributionArn,
    });
    const destination = new CfnDeliveryDestination(this, 'Destination', {
      name,
      deliveryDestinationType: 'S3',
      destinationResourceArn: this.bucket.bucketArn,
      outputFormat: 'json',
    });
    const delivery = new CfnDelivery(this, 'Delivery', {
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.attrArn,
      recordFields,
      s3SuffixPath: '{DistributionId}/{yyyy}/{MM}/{dd}/{HH}',
    });
    delivery.addResourceDependency(source);
    letDeliver(this.bucket, this.encryptionKey, `AWSLogs/${Stack.of(this).account}/CloudFront/`, name);
    // CloudWatch Logs tries the bucket when the delivery is made.
    if (this.bucket.policy !== undefined) delivery.node.addDependency(this.bucket.policy);
  }

  /** Takes the log of who reads another bucket. */
  public watch(bucket: Bucket): void {
    this.readers.receiveFrom(bucket);
  }
}
