import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';

import { factorTable } from '../../runtime/pre-token/contract';
import { type DeployedResource, only, type ProbeContext } from '../context';

/** The record of since when a user has had an authenticator, and a hand that sets it back: nobody can wait for hours. */
export class FactorRecord {
  private readonly table: DeployedResource;
  private readonly key: Record<string, { S: string }>;

  constructor(
    private readonly context: ProbeContext,
    user: string,
  ) {
    this.table = only(context, 'AWS::DynamoDB::Table', ({ KeySchema: keys }) =>
      JSON.stringify(keys ?? '').includes(`"${factorTable.partitionKey}"`),
    );
    const pool = only(context, 'AWS::Cognito::UserPool').physicalId;
    this.key = { [factorTable.partitionKey]: { S: `${pool}#${user}` } };
  }

  /** As if it had been enrolled so many hours ago. @throws if nothing was recorded at all */
  async setBack(hours: number): Promise<void> {
    const since = Math.floor(Date.now() / 1000) - hours * 3600;
    await this.context.operator.dynamodb.send(
      new UpdateItemCommand({
        TableName: this.table.physicalId,
        Key: this.key,
        UpdateExpression: 'SET totpSince = :since',
        ConditionExpression: 'attribute_exists(totpSince)',
        ExpressionAttributeValues: { ':since': { N: String(since) } },
      }),
    );
  }

  /** As an administrator does who recovers a lost authenticator. */
  async forget(): Promise<void> {
    const input = { TableName: this.table.physicalId, Key: this.key };
    await this.context.operator.dynamodb.send(new DeleteItemCommand(input));
  }
}
