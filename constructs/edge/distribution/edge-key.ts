import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';

/** A key of the customer's for the files and the logs of a distribution. */
export function newEdgeKey(scope: Construct, id: string): Key {
  return new Key(scope, id, {
    description: `Encrypts the files and the logs of ${scope.node.path}`,
    enableKeyRotation: true,
    rotationPeriod: Duration.days(365),
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  });
}
