import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';
import { acknowledge, inFrameworkPacks } from '../acknowledge';
import { accept } from '../waivers/accept';
import { type Waiver } from '../waivers/waiver';

export interface CustomerTableOptions {
  /** Names of attributes; all are texts. */
  readonly partitionKey: string;
  readonly sortKey?: string;
  /** Attribute that holds when an item goes by itself. */
  readonly timeToLive?: string;
  readonly encryptionKey: IKey;
  /** Why the table need not be protected; it cannot be deleted, and stays when its stack goes, where there is none. */
  readonly unprotected: Waiver | undefined;
  /** Why there is no plan of backups, for tools that want one. */
  readonly withoutBackupPlan: string;
}

/** A table under a customer key that can be restored to any second of the last 35 days. */
export function customerTable(scope: Construct, id: string, options: CustomerTableOptions): Table {
  const { partitionKey, sortKey, timeToLive, encryptionKey, unprotected, withoutBackupPlan } = options;
  const attribute = (name: string) => ({ name, type: AttributeType.STRING });
  const table = new Table(scope, id, {
    partitionKey: attribute(partitionKey),
    ...(sortKey !== undefined && { sortKey: attribute(sortKey) }),
    ...(timeToLive !== undefined && { timeToLiveAttribute: timeToLive }),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: unprotected === undefined,
    removalPolicy: unprotected === undefined ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  if (unprotected !== undefined) accept(table, unprotected, 'PC-DDB-05', 'PC-DDB-12');
  acknowledge(
    table,
    withoutBackupPlan,
    ...inFrameworkPacks('DynamoDBInBackupPlan', 'HIPAA.Security', 'NIST.800.53.R5'),
  );
  return table;
}
