import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';
import { factorTable as contract } from '../../runtime/pre-token/contract';
import { acknowledge, inFrameworkPacks } from '../acknowledge';

/** Where it is written since when each user has had each strong factor. */
export function factorTable(
  scope: Construct,
  id: string,
  encryptionKey: IKey,
  protectedFromDeletion: boolean,
): Table {
  const table = new Table(scope, id, {
    partitionKey: { name: contract.partitionKey, type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: protectedFromDeletion,
    removalPolicy: protectedFromDeletion ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  acknowledge(
    table,
    'it can be restored to any second; were it lost all the same, users would go without privileges until they signed in again',
    ...inFrameworkPacks('DynamoDBInBackupPlan', 'HIPAA.Security', 'NIST.800.53.R5'),
  );
  return table;
}
