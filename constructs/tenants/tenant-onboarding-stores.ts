import { Names, Stack } from 'aws-cdk-lib';
import { type ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type ILogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { budgetTable } from '../../runtime/onboarding-create/contract';
import { deadLetterQueue } from '../functions/dead-letters';
import { auditGroup } from '../logs/audit-group';
import { letLogsUse } from '../logs/log-key';
import { customerTable } from '../storage/customer-table';
import { type Waiver } from '../waivers/waiver';
import { withoutBackupPlan } from './backups';

/** What onboarding keeps: its log, the budgets of requests, and the wakings of the sweeper that failed. */
export class OnboardingStores extends Construct {
  public readonly logRetention = RetentionDays.ONE_YEAR;
  public readonly logGroup: ILogGroup;
  public readonly budget: ITable;
  public readonly deadLetters: IQueue;

  constructor(scope: Construct, id: string, encryptionKey: IKey, unprotected: Waiver | undefined) {
    super(scope, id);
    const logGroupName = `/aws/vendedlogs/states/${Names.uniqueResourceName(this, { maxLength: 200, separator: '-' })}`;
    letLogsUse(encryptionKey, logGroupName);
    letLogsBeDelivered(encryptionKey);
    this.logGroup = auditGroup(this, 'Log', logGroupName, encryptionKey, this.logRetention);
    this.budget = customerTable(this, 'Budget', {
      ...budgetTable,
      encryptionKey,
      unprotected,
      withoutBackupPlan,
    });
    this.deadLetters = deadLetterQueue(this, 'Unswept', encryptionKey);
  }
}

/** The log of a workflow that is encrypted reaches CloudWatch only through a service that may read it. */
function letLogsBeDelivered(key: IKey): void {
  const { account } = Stack.of(key);
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'LogsAreDelivered',
      principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
      actions: ['kms:Decrypt'],
      // In a key's own policy `*` is the key.
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': account } },
    }),
  );
}
