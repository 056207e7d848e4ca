import { Names, Stack } from 'aws-cdk-lib';
import { type Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { type Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { AccessLogBucket } from '../../logs/access-log-bucket';
import { deploymentRoleArnOf } from '../../logs/deployment-role';
import { checkedRetention } from '../../logs/retention';

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
 * The access logs of a distribution, kept for a year in a bucket from which nobody deletes.
 *
 * They are delivered by CloudWatch Logs' service (standard logging, second version): the first version needs a bucket with ACLs.
 */
export class DistributionLogs extends Construct {
  public readonly bucket: Bucket;
  private readonly receiver: AccessLogBucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.receiver = new AccessLogBucket(
      this,
      'Bucket',
      checkedRetention('the access logs'),
      deploymentRoleArnOf(this),
    );
    this.bucket = this.receiver.bucket;
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
    const policy = this.bucket.addToResourcePolicy(this.delivers(name));
    if (policy.policyDependable !== undefined) delivery.node.addDependency(policy.policyDependable);
  }

  /** Takes the logs of a bucket that the distribution reads. */
  public receiveFromBucket(bucket: Bucket): void {
    this.receiver.receiveFrom(bucket);
  }

  private delivers(sourceName: string): PolicyStatement {
    const { account, partition } = Stack.of(this);
    const source = `arn:${partition}:logs:us-east-1:${account}:delivery-source:${sourceName}`;
    return new PolicyStatement({
      sid: 'ReceiveDistributionLogs',
      principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [this.bucket.arnForObjects(`AWSLogs/${account}/CloudFront/*`)],
      conditions: { ArnEquals: { 'aws:SourceArn': source }, StringEquals: { 'aws:SourceAccount': account } },
    });
  }
}
