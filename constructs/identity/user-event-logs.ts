import { type Duration, Names, RemovalPolicy } from 'aws-cdk-lib';
import { CfnLogDeliveryConfiguration, type IUserPool } from 'aws-cdk-lib/aws-cognito';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { DataIdentifier, DataProtectionPolicy, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { logGroupArnOf } from '../logs/audit-group';
import { type ImmutableLogArchive } from '../logs/immutable-log-archive';
import { retentionDaysFor } from '../logs/retention';

/** The name of the log group of a pool. Known before the group exists, because the key's policy names it. */
export function logGroupNameOf(pool: Construct): string {
  // Below this prefix AWS lets its services deliver logs without a resource policy that grows with each group.
  return `/aws/vendedlogs/cognito/${Names.uniqueResourceName(pool, { maxLength: 200, separator: '-' })}`;
}

export interface UserEventLogsOptions {
  readonly userPool: IUserPool;
  readonly logGroupName: string;
  readonly encryptionKey: IKey;
  readonly retention: Duration;
  /** Whether the plan of the pool tells of sign-ins at all. */
  readonly signIns: boolean;
  readonly archive?: ImmutableLogArchive;
}

/**
 * Writes every sign-in attempt, with its risk, to the archive or to an encrypted log group, and every message that could not be
 * sent to the log group.
 */
export class UserEventLogs extends Construct {
  constructor(scope: Construct, id: string, options: UserEventLogsOptions) {
    super(scope, id);
    const { userPool, signIns, archive } = options;
    const cloudWatchLogsConfiguration = { logGroupArn: this.newLogGroup(options) };
    const destination =
      archive === undefined
        ? { cloudWatchLogsConfiguration }
        : { s3Configuration: { bucketArn: archive.bucket.bucketArn } };
    const delivery = new CfnLogDeliveryConfiguration(this, 'Delivery', {
      userPoolId: userPool.userPoolId,
      logConfigurations: [
        ...(signIns ? [{ eventSource: 'userAuthEvents', logLevel: 'INFO', ...destination }] : []),
        { eventSource: 'userNotification', logLevel: 'ERROR', cloudWatchLogsConfiguration },
      ],
    });
    if (signIns && archive !== undefined) delivery.node.addDependency(archive.acceptDeliveries());
  }

  private newLogGroup({ logGroupName, encryptionKey, retention }: UserEventLogsOptions): string {
    const logGroup = new LogGroup(this, 'LogGroup', {
      logGroupName,
      encryptionKey,
      retention: retentionDaysFor(retention),
      // IP addresses stay readable, because they tell of an attack; who needs the mail addresses too has logs:Unmask.
      dataProtectionPolicy: new DataProtectionPolicy({ identifiers: [DataIdentifier.EMAILADDRESS] }),
      deletionProtectionEnabled: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    return logGroupArnOf(this, logGroup.logGroupName);
  }
}
