import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { definitionOf } from '../definition';

/**
 * Sends an event for every change of an object to EventBridge, where alarms can listen. CDK's own prop for it deploys a function
 * that needs wide permissions; the property of CloudFormation needs none.
 */
export function tellOfChanges(bucket: Bucket): void {
  definitionOf(bucket, CfnBucket.isCfnBucket).notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  };
}
