import { type Table } from 'aws-cdk-lib/aws-dynamodb';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';
import { factorTable as contract } from '../../runtime/pre-token/contract';
import { customerTable } from '../storage/customer-table';
import { type Waiver } from '../waivers/waiver';

/** Where it is written since when each user has had each strong factor. */
export function factorTable(
  scope: Construct,
  id: string,
  encryptionKey: IKey,
  unprotected: Waiver | undefined,
): Table {
  return customerTable(scope, id, {
    partitionKey: contract.partitionKey,
    encryptionKey,
    unprotected,
    withoutBackupPlan:
      'it can be restored to any second; were it lost all the same, users would go without privileges until they signed in again',
  });
}
