import {
  type AttributeValue,
  BatchGetItemCommand,
  DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { revocationTable } from './contract';
import { type EntryStore } from './revocation-list';
import { type Entry } from './revocations';

export type DynamoDb = Pick<DynamoDBClient, 'send'>;
type Item = Readonly<Record<string, AttributeValue>>;

/** A list that does not answer soon is one that does not answer. */
const deadlineMilliseconds = 1000;

/** Entries in a table: read in one request and always the newest; what is left unread fails. */
export function dynamoDbStore(
  table: string,
  dynamoDb: DynamoDb = new DynamoDBClient({ maxAttempts: 2 }),
): EntryStore {
  const options = () => ({ abortSignal: AbortSignal.timeout(deadlineMilliseconds) });
  return {
    read: async (ids) => {
      const Keys = ids.map((id) => ({ [revocationTable.partitionKey]: { S: id } }));
      const answer = await dynamoDb.send(
        new BatchGetItemCommand({ RequestItems: { [table]: { Keys, ConsistentRead: true } } }),
        options(),
      );
      if (Object.keys(answer.UnprocessedKeys ?? {}).length > 0) throw new Error('the table left keys unread');
      if (answer.Responses?.[table] === undefined) throw new Error('the table does not answer');
      return answer.Responses[table].map(entryIn);
    },
    put: async (entry) => {
      await dynamoDb.send(new PutItemCommand({ TableName: table, Item: itemOf(entry) }), options());
    },
  };
}

function itemOf({ id, expires, notBefore, at, factors }: Entry): Record<string, AttributeValue> {
  return {
    [revocationTable.partitionKey]: { S: id },
    [revocationTable.timeToLive]: { N: String(expires) },
    ...(notBefore !== undefined && { notBefore: { N: String(notBefore) } }),
    ...(at !== undefined && { at: { N: String(at) } }),
    ...(factors !== undefined && { factors: { L: factors.map((S) => ({ S })) } }),
  };
}

/** @throws for an item without an id: then nobody knows what it revokes */
function entryIn(item: Item): Entry {
  const id = item[revocationTable.partitionKey]?.S;
  if (id === undefined) throw new Error('an entry without an id');
  const notBefore = numberIn(item['notBefore']);
  const at = numberIn(item['at']);
  const factors = item['factors']?.L?.flatMap(({ S }) => S ?? []);
  return {
    id,
    expires: numberIn(item[revocationTable.timeToLive]) ?? 0,
    ...(notBefore !== undefined && { notBefore }),
    ...(at !== undefined && { at }),
    ...(factors && { factors }),
  };
}

function numberIn(value: AttributeValue | undefined): number | undefined {
  const number = Number(value?.N ?? Number.NaN);
  return Number.isFinite(number) ? number : undefined;
}
