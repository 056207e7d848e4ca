import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';

/** A key for the logs of an API and for what its authorizer keeps. */
export function newApiKey(scope: Construct, id: string): Key {
  return new Key(scope, id, {
    description: `Encrypts the logs of the API ${scope.node.path}`,
    enableKeyRotation: true,
    rotationPeriod: Duration.days(365),
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

/** Lets CloudWatch Logs of this account and region keep these log groups under the key, and no others. */
export function letLogsUse(key: IKey, ...logGroupNames: readonly string[]): void {
  const stack = Stack.of(key);
  const arns = logGroupNames.map((resourceName) =>
    stack.formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    }),
  );
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
      actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      // In a key's own policy `*` is the key.
      resources: ['*'],
      conditions: { ArnEquals: { 'kms:EncryptionContext:aws:logs:arn': arns } },
    }),
  );
}
