import { Duration } from 'aws-cdk-lib';
import { type LifecycleRule } from 'aws-cdk-lib/aws-s3';

/** What was uploaded in part and never finished is not listed, and costs: it goes after a week. */
export const withoutUnfinishedUploads: LifecycleRule = {
  id: 'AbortUnfinishedUploads',
  abortIncompleteMultipartUploadAfter: Duration.days(7),
};
