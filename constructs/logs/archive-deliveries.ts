import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { type IDependable } from 'constructs';

const service = 'delivery.logs.amazonaws.com';

/**
 * Lets the log delivery of this account and region add logs of services that write to a bucket by themselves. Its puts name no
 * key: the bucket's own setting then encrypts them under the archive's key, and the refusals of puts that name none spare it.
 *
 * @returns what must stand before a service is told to deliver
 */
export function letDeliveriesIn(
  bucket: IBucket,
  key: IKey,
  refusals: readonly PolicyStatement[],
): IDependable {
  const { account } = Stack.of(bucket);
  const from = {
    StringEquals: { 'aws:SourceAccount': account },
    ArnLike: { 'aws:SourceArn': Stack.of(bucket).formatArn({ service: 'logs', resource: '*' }) },
  };
  for (const refusal of refusals)
    refusal.addCondition('StringNotEquals', { 'aws:PrincipalServiceName': service });
  const principals = [new ServicePrincipal(service)];
  const allow = (sid: string, actions: string[], resources: string[]): PolicyStatement =>
    new PolicyStatement({ sid, principals, actions, resources, conditions: from });
  bucket.addToResourcePolicy(
    allow('DeliveryLooks', ['s3:GetBucketAcl', 's3:ListBucket'], [bucket.bucketArn]),
  );
  const logs = bucket.arnForObjects(`AWSLogs/${account}/*`);
  const added = bucket.addToResourcePolicy(allow('DeliveryWrites', ['s3:PutObject'], [logs]));
  // In a key's own policy `*` is the key.
  key.addToResourcePolicy(allow('DeliveryEncrypts', ['kms:Decrypt', 'kms:GenerateDataKey'], ['*']));
  return added.policyDependable ?? bucket;
}
