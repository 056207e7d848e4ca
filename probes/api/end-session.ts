import { PutItemCommand } from '@aws-sdk/client-dynamodb';

import { permissions, revocationTable } from '../../runtime/verify/contract';
import { only, type ProbeContext } from '../context';

/** Lists a session as revoked: as a backend does that may revoke, and nothing else. */
export async function endSession(context: ProbeContext, session: string): Promise<void> {
  const table = only(context, 'AWS::DynamoDB::Table', ({ TimeToLiveSpecification: expiry }) =>
    JSON.stringify(expiry ?? '').includes(`"${revocationTable.timeToLive}"`),
  );
  const Resource = `arn:aws:dynamodb:${context.region}:${context.account}:table/${table.physicalId}`;
  const backend = await context.assume('revoker', [
    { Effect: 'Allow', Action: permissions.writer, Resource },
    { Effect: 'Allow', Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: '*' },
  ]);
  const expires = Math.floor(Date.now() / 1000) + 3600;
  await backend.dynamodb.send(
    new PutItemCommand({
      TableName: table.physicalId,
      Item: {
        [revocationTable.partitionKey]: { S: `session#${session}` },
        [revocationTable.timeToLive]: { N: String(expires) },
      },
    }),
  );
}
