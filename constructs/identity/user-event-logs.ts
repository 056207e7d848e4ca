import { ArnFormat, type Duration, Names, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnLogDeliveryConfiguration, type IUserPool } from 'aws-cdk-lib/aws-cognito';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { DataIdentifier, DataProtectionPolicy, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** The name of the log group of a pool. Known before the group exists, because the key's policy names it. */
export function logGroupNameOf(pool: Construct): string {
  // Below this prefix AWS lets its services deliver logs without a resource policy that grows with each group.
  return `/aws/vendedlogs/cognito/${Names.uniqueResourceName(pool, { maxLength: 200, separator: '-' })}`;
}

/** The shortest retention that CloudWatch Logs offers for at least the given time. */
export function retentionDaysFor(least: Duration): RetentionDays {
  const offered = Object.values(RetentionDays).filter((days) => typeof days === 'number');
  return offered.sort((a, b) => a - b).find((days) => days >= least.toDays()) ?? RetentionDays.INFINITE;
}

/** Writes every sign-in attempt, with its risk, and every message that could not be sent to an encrypted log group. */
export class UserEventLogs extends Construct {
  public readonly logGroup: LogGroup;

  constructor(
    scope: Construct,
    id: string,
    userPool: IUserPool,
    logGroupName: string,
    key: IKey,
    retention: Duration,
  ) {
    super(scope, id);
    this.logGroup = new LogGroup(this, 'LogGroup', {
      logGroupName,
      encryptionKey: key,
      retention: retentionDaysFor(retention),
      // IP addresses stay readable, because they tell of an attack; who needs the mail addresses too has logs:Unmask.
      dataProtectionPolicy: new DataProtectionPolicy({ identifiers: [DataIdentifier.EMAILADDRESS] }),
      deletionProtectionEnabled: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const logGroupArn = Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: this.logGroup.logGroupName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const send = (eventSource: string, logLevel: string) => ({
      eventSource,
      logLevel,
      cloudWatchLogsConfiguration: { logGroupArn },
    });
    new CfnLogDeliveryConfiguration(this, 'Delivery', {
      userPoolId: userPool.userPoolId,
      logConfigurations: [send('userAuthEvents', 'INFO'), send('userNotification', 'ERROR')],
    });
  }
}
