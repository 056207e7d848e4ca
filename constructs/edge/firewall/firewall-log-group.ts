import { type Duration, Names, RemovalPolicy } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { DataIdentifier, DataProtectionPolicy, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { customerKey } from '../../customer-key';
import { logGroupArnOf } from '../../logs/audit-group';
import { letLogsUse } from '../../logs/log-key';
import { retentionDaysFor } from '../../logs/retention';
import { namePrefix } from './log-destination';

/** A log group under a customer key for the decisions of a web ACL. AWS WAF itself lets its delivery write there. */
export class FirewallLogGroup extends Construct {
  /** The address of the group. */
  public readonly arn: string;

  constructor(scope: Construct, id: string, retention: Duration, encryptionKey?: IKey) {
    super(scope, id);
    const name = Names.uniqueResourceName(this, { maxLength: 200, separator: '-' });
    const key =
      encryptionKey ?? customerKey(this, 'Key', `Encrypts the log of the web firewall ${this.node.path}`);
    letLogsUse(key, `${namePrefix}${name}`);
    const logGroup = new LogGroup(this, 'Resource', {
      logGroupName: `${namePrefix}${name}`,
      encryptionKey: key,
      retention: retentionDaysFor(retention),
      dataProtectionPolicy: new DataProtectionPolicy({ identifiers: [DataIdentifier.EMAILADDRESS] }),
      deletionProtectionEnabled: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.arn = logGroupArnOf(this, logGroup.logGroupName);
  }
}
