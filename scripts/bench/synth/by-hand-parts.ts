import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { DataIdentifier, DataProtectionPolicy, LogGroup } from 'aws-cdk-lib/aws-logs';
import { type Bucket } from 'aws-cdk-lib/aws-s3';
import { AnyPrincipal, Effect } from 'aws-cdk-lib/aws-iam';
import { type Construct } from 'constructs';

/** A key that some services may use, each by a statement of its own. */
export function key(scope: Construct, id: string, ...services: readonly string[]): Key {
  const made = new Key(scope, id, {
    description: `Encrypts ${id}`,
    enableKeyRotation: true,
    rotationPeriod: Duration.days(365),
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  });
  for (const service of services) {
    made.addToResourcePolicy(
      new PolicyStatement({
        sid: `For${service.replaceAll(/[^a-z]/gi, '')}`,
        principals: [new ServicePrincipal(service)],
        actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': '111111111111' } },
      }),
    );
  }
  return made;
}

/** A log group that outlives its stack. */
export function group(scope: Construct, id: string, logGroupName: string, encryptionKey: IKey): LogGroup {
  return new LogGroup(scope, id, {
    logGroupName,
    encryptionKey,
    retention: 365,
    dataProtectionPolicy: new DataProtectionPolicy({ identifiers: [DataIdentifier.EMAILADDRESS] }),
    deletionProtectionEnabled: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

/** The statements of a bucket that takes TLS 1.2 alone, and whatever else it refuses. */
export function refuse(bucket: Bucket, ...refused: readonly string[][]): void {
  const statement = (
    actions: string[],
    conditions: Readonly<Record<string, Readonly<Record<string, string>>>>,
  ) =>
    bucket.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions,
        resources: [bucket.bucketArn, bucket.arnForObjects('*')],
        conditions,
      }),
    );
  statement(['s3:*'], { Bool: { 'aws:SecureTransport': 'false' } });
  statement(['s3:*'], { NumericLessThan: { 's3:TlsVersion': '1.2' } });
  for (const actions of refused)
    statement(actions, { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111111111111:role/deploy' } });
}
