import { ArnFormat, Duration, Names, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { DataIdentifier, DataProtectionPolicy, LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, type CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { retentionDaysFor } from '../../identity/user-event-logs';

/** Headers that sign somebody in. */
const secretHeaders = ['authorization', 'cookie', 'x-api-key'];

/** Keeps credentials and codes out of everything that the web ACL tells: its log, its samples and the details of what matched. */
export function dataProtection(): CfnWebACL.DataProtectionConfigProperty {
  const protectedPart = (fieldType: string, fieldKeys?: string[]) => ({
    action: 'SUBSTITUTION',
    field: { fieldType, ...(fieldKeys && { fieldKeys }) },
    excludeRuleMatchDetails: false,
    excludeRateBasedDetails: false,
  });
  return {
    dataProtections: [
      protectedPart('SINGLE_HEADER', secretHeaders),
      // The code of a sign-in stands in the query string.
      protectedPart('QUERY_STRING'),
      protectedPart('BODY'),
    ],
  };
}

/**
 * Writes what the web ACL decides to a log group under a customer key.
 *
 * Not to the archive's bucket: AWS wants a name that begins with `aws-waf-logs-`, and delivers without naming a key, which the
 * archive refuses. A subscription of the group can copy it there.
 */
export class FirewallLogs extends Construct {
  constructor(scope: Construct, id: string, webAclArn: string, retention: Duration, encryptionKey?: IKey) {
    super(scope, id);
    const name = Names.uniqueResourceName(this, { maxLength: 200, separator: '-' });
    const logGroupName = `aws-waf-logs-${name}`;
    const key = encryptionKey ?? this.newKey();
    this.letLogsUse(key, logGroupName);
    const logGroup = new LogGroup(this, 'LogGroup', {
      logGroupName,
      encryptionKey: key,
      retention: retentionDaysFor(retention),
      dataProtectionPolicy: new DataProtectionPolicy({ identifiers: [DataIdentifier.EMAILADDRESS] }),
      deletionProtectionEnabled: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const logging = new CfnLoggingConfiguration(this, 'Delivery', {
      resourceArn: webAclArn,
      logDestinationConfigs: [this.arnOf(logGroup.logGroupName)],
      redactedFields: [
        ...secretHeaders.map((header) => ({ singleHeader: { Name: header } })),
        { queryString: {} },
      ],
    });
    logging.node.addDependency(logGroup);
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

  /** The address of a log group as services want it, without the `:*` that CDK's own has. */
  private arnOf(logGroupName: string): string {
    return Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: logGroupName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}
