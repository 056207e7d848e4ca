import { ArnFormat, Duration, Names, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { DataIdentifier, DataProtectionPolicy, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { retentionDaysFor } from '../../identity/user-event-logs';
import { namePrefix } from './log-destination';

/** A log group under a customer key for the decisions of a web ACL. AWS WAF itself lets its delivery write there. */
export class FirewallLogGroup extends Construct {
  /** The address of the group as services want it, without the `:*` that CDK's own has. */
  public readonly arn: string;

  constructor(scope: Construct, id: string, retention: Duration, encryptionKey?: IKey) {
    super(scope, id);
    const name = Names.uniqueResourceName(this, { maxLength: 200, separator: '-' });
    const key = encryptionKey ?? this.newKey();
    this.letLogsUse(key, `${namePrefix}${name}`);
    const logGroup = new LogGroup(this, 'Resource', {
      logGroupName: `${namePrefix}${name}`,
      encryptionKey: key,
      retention: retentionDaysFor(retention),
      dataProtectionPolicy: new DataProtectionPolicy({ identifiers: [DataIdentifier.EMAILADDRESS] }),
      deletionProtectionEnabled: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.arn = this.arnOf(logGroup.logGroupName);
  }

  private newKey(): Key {
    return new Key(this, 'Key', {
      description: `Encrypts the log of the web firewall ${this.node.path}`,
      enableKeyRotation: true,
      rotationPeriod: Duration.days(365),
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  private letLogsUse(key: IKey, logGroupName: string): void {
    key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'LogsKeepTheFirewallGroup',
        principals: [new ServicePrincipal(`logs.${Stack.of(this).region}.amazonaws.com`)],
        actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
        // In a key's own policy `*` is the key.
        resources: ['*'],
        conditions: { ArnEquals: { 'kms:EncryptionContext:aws:logs:arn': this.arnOf(logGroupName) } },
      }),
    );
  }

  private arnOf(logGroupName: string): string {
    return Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: logGroupName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}
