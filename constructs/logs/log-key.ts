import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { logGroupArnOf } from './audit-group';

/** Lets CloudWatch Logs of this account and region keep these log groups under the key, and no others. */
export function letLogsUse(key: IKey, ...logGroupNames: readonly string[]): void {
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(`logs.${Stack.of(key).region}.amazonaws.com`)],
      actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      // In a key's own policy `*` is the key.
      resources: ['*'],
      conditions: {
        ArnEquals: {
          'kms:EncryptionContext:aws:logs:arn': logGroupNames.map((name) => logGroupArnOf(key, name)),
        },
      },
    }),
  );
}
