import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Bucket, CfnBucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { definitionOf } from '../definition';

/**
 * Sends the access logs of a bucket to another of the account, below a prefix.
 *
 * Not by the CDK's own prop: that lets anybody's buckets log to a target of another stack. A target that stands elsewhere cannot
 * name the bucket, since the bucket's stack waits for its own, so that it takes the logs of this account's below that prefix.
 */
export function sendAccessLogs(source: Bucket, target: IBucket, prefix: string): void {
  definitionOf(source, CfnBucket.isCfnBucket).loggingConfiguration = {
    destinationBucketName: target.bucketName,
    logFilePrefix: prefix,
  };
  target.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [target.arnForObjects(`${prefix}*`)],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Stack.of(source).account },
        ...(Stack.of(source) === Stack.of(target) && { ArnEquals: { 'aws:SourceArn': source.bucketArn } }),
      },
    }),
  );
}
