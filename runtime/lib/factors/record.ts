import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { factorTable } from './contract';
import { strongFactors, type StrongFactor, type User } from './factors';

export type DynamoDb = Pick<DynamoDBClient, 'send'>;

/**
 * Our own record of a user's factors: when each was first seen at a sign-in, and seen at every sign-in since, in seconds since
 * 1970. Cognito says which factors there are, but not since when.
 */
export type FactorRecord = Partial<Readonly<Record<StrongFactor, number>>>;

const attributeOf: Readonly<Record<StrongFactor, string>> = { totp: 'totpSince', passkey: 'passkeySince' };

function keyOf({ userPoolId, userName }: User): Record<string, { S: string }> {
  return { [factorTable.partitionKey]: { S: `${userPoolId}#${userName}` } };
}

/** What is on record for a user; nothing if there is no record. */
export async function readFactorRecord(
  dynamoDb: DynamoDb,
  table: string,
  user: User,
  abortSignal: AbortSignal,
): Promise<FactorRecord> {
  const { Item: item } = await dynamoDb.send(
    new GetItemCommand({ TableName: table, Key: keyOf(user), ConsistentRead: true }),
    { abortSignal },
  );
  const record: Partial<Record<StrongFactor, number>> = {};
  for (const factor of strongFactors) {
    const seconds = Number(item?.[attributeOf[factor]]?.N ?? Number.NaN);
    if (Number.isSafeInteger(seconds) && seconds > 0) record[factor] = seconds;
  }
  return record;
}

/** Keeps the earliest time for each factor that is enrolled, and forgets those that are not: enrolled again, they begin anew. */
export async function recordFactors(
  dynamoDb: DynamoDb,
  table: string,
  user: User,
  enrolled: ReadonlySet<StrongFactor>,
  now: Date,
  abortSignal: AbortSignal,
): Promise<void> {
  const kept = strongFactors.filter((factor) => enrolled.has(factor)).map((factor) => attributeOf[factor]);
  const gone = strongFactors.filter((factor) => !enrolled.has(factor)).map((factor) => attributeOf[factor]);
  const set = kept.map((name) => `${name} = if_not_exists(${name}, :now)`).join(', ');
  const parts = [
    ...(kept.length > 0 ? [`SET ${set}`] : []),
    ...(gone.length > 0 ? [`REMOVE ${gone.join(', ')}`] : []),
  ];
  await dynamoDb.send(
    new UpdateItemCommand({
      TableName: table,
      Key: keyOf(user),
      UpdateExpression: parts.join(' '),
      ...(kept.length > 0 && {
        ExpressionAttributeValues: { ':now': { N: String(Math.floor(now.getTime() / 1000)) } },
      }),
    }),
    { abortSignal },
  );
}
