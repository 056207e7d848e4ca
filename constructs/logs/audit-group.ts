import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import {
  DataIdentifier,
  DataProtectionPolicy,
  type ILogGroup,
  LogGroup,
  type RetentionDays,
} from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';

/** A log group that outlives its stack. */
export function auditGroup(
  scope: Construct,
  id: string,
  logGroupName: string,
  encryptionKey: IKey,
  retention: RetentionDays,
): ILogGroup {
  return new LogGroup(scope, id, {
    logGroupName,
    encryptionKey,
    retention,
    // Addresses stay readable, because they tell of an attack; whoever needs what is masked has logs:Unmask.
    dataProtectionPolicy: new DataProtectionPolicy({
      identifiers: [DataIdentifier.EMAILADDRESS, DataIdentifier.AWSSECRETKEY],
    }),
    deletionProtectionEnabled: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

/** The address of a group as services want it, without the `:*` that CDK's own has. */
export function logGroupArnOf(scope: Construct, logGroupName: string): string {
  return Stack.of(scope).formatArn({
    service: 'logs',
    resource: 'log-group',
    resourceName: logGroupName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}
