import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import {
  CsvHeaders,
  DistributedMap,
  JsonPath,
  ResultWriterV2,
  S3CsvItemReader,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import { type Construct } from 'constructs';
import { machineArn } from './tenant-onboarding-machine';
import { type OnboardingSteps } from './tenant-onboarding-steps';

/** Where manifests lie in the bucket, and where the results of runs are put. */
const manifests = 'manifests/';
const results = 'results';

export interface BulkOptions {
  readonly bucket: IBucket;
  readonly maxConcurrency: number;
  readonly toleratedFailurePercentage: number;
}

/** The onboarding of each line of a manifest, in runs of its own. */
export function bulkOnboarding(
  scope: Construct,
  steps: OnboardingSteps,
  options: BulkOptions,
): DistributedMap {
  const { bucket, maxConcurrency, toleratedFailurePercentage } = options;
  return new DistributedMap(scope, 'EachTenant', {
    label: 'EachTenant',
    mapExecutionType: StateMachineType.STANDARD,
    maxConcurrency,
    toleratedFailurePercentage,
    itemReader: new S3CsvItemReader({
      bucket,
      key: JsonPath.format(`${manifests}{}`, JsonPath.stringAt('$.manifest')),
      csvHeaders: CsvHeaders.useFirstRow(),
    }),
    resultWriterV2: new ResultWriterV2({ bucket, prefix: results }),
    resultPath: JsonPath.DISCARD,
  }).itemProcessor(steps.onboarding(scope));
}

/** What the run needs for it: the manifest, the results, and the runs below its own. */
export function bulkPermissions(scope: Construct, { bucket }: BulkOptions) {
  const stack = Stack.of(scope);
  const { encryptionKey } = bucket;
  return (name: string): PolicyStatement[] => {
    const runs = stack.formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${name}/EachTenant:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    return [
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [bucket.arnForObjects(`${manifests}*`)] }),
      new PolicyStatement({
        actions: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:PutObject'],
        resources: [bucket.arnForObjects(`${results}/*`)],
      }),
      ...(encryptionKey === undefined
        ? []
        : [
            new PolicyStatement({
              actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
              resources: [encryptionKey.keyArn],
              conditions: { StringEquals: { 'kms:ViaService': `s3.${stack.region}.amazonaws.com` } },
            }),
          ]),
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [machineArn(stack, name)] }),
      new PolicyStatement({
        actions: ['states:DescribeExecution', 'states:RedriveExecution', 'states:StopExecution'],
        resources: [runs],
      }),
    ];
  };
}
