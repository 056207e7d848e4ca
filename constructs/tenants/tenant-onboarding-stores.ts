import { Duration, Names, Stack } from 'aws-cdk-lib';
import { type ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type ILogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type IQueue, Queue, QueueEncryption, RedrivePermission } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { budgetTable } from '../../runtime/onboarding-create/contract';
import { acknowledge } from '../acknowledge';
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
    const queue = new Queue(this, 'Unswept', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: encryptionKey,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      redriveAllowPolicy: { redrivePermission: RedrivePermission.DENY_ALL },
    });
    acknowledge(queue, 'it is a queue for dead letters itself', 'Serverless::Serverless-SQSRedrivePolicy');
    this.deadLetters = queue;
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
