import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';
import { factorTable as contract } from '../../runtime/pre-token/contract';

/** Where it is written since when each user has had each strong factor. */
export function factorTable(
  scope: Construct,
  id: string,
  encryptionKey: IKey,
  protectedFromDeletion: boolean,
): Table {
  return new Table(scope, id, {
    partitionKey: { name: contract.partitionKey, type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: protectedFromDeletion,
    removalPolicy: protectedFromDeletion ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
}
