import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { permissions as authorizerPermissions } from '../../../runtime/authorizer/contract';
import { permissions } from '../../../runtime/verify/contract';
import { dynamoDbStore } from '../../../runtime/verify/dynamodb';
import { type Entry } from '../../../runtime/verify/revocations';
import { refuses } from '../../refuses';
import { awsError, type Call, fakeAws } from '../fake-aws';

/** A table, as far as the two commands need one. */
function table(answer?: (call: Call) => object | Error) {
  const items = new Map<unknown, unknown>();
  const aws = fakeAws((call) => {
    const instead = answer?.(call);
    if (instead) return instead;
    const { Item, RequestItems } = JSON.parse(JSON.stringify(call.input));
    if (Item) items.set(Item.id.S, Item);
    if (Item) return {};
    const found = RequestItems.list.Keys.flatMap(({ id }: { id: { S: string } }) => items.get(id.S) ?? []);
    return { Responses: { list: found } };
  });
  return { store: dynamoDbStore('list', new DynamoDBClient(aws.options)), calls: aws.calls };
}

test('what is put is what is read, and nothing is read that was not asked for', async () => {
  const { store } = table();
  const entries: Entry[] = [
    { id: 'token#a', expires: 10 },
    { id: 'user#b', expires: 20, notBefore: 5 },
    { id: 'step-up#c', expires: 30, at: 7, factors: ['passkey', 'totp'] },
  ];
  for (const entry of entries) await store.put(entry);
  expect(await store.read(['token#a', 'user#b', 'step-up#c', 'session#c'])).toEqual(entries);
  expect(await store.read(['session#c'])).toEqual([]);
});

test('a reader asks once, for the newest, and both stay within the permissions of the contract', async () => {
  const { store, calls } = table();
  await store.read(['token#a', 'user#b']);
  await store.put({ id: 'token#a', expires: 10 });
  expect(calls.map(({ action }) => action)).toEqual([...permissions.verifier, ...permissions.writer]);
  expect(calls[0]?.input).toEqual({
    RequestItems: {
      list: { Keys: [{ id: { S: 'token#a' } }, { id: { S: 'user#b' } }], ConsistentRead: true },
    },
  });
  expect(authorizerPermissions.revocationTable).toEqual(permissions.verifier);
});

refuses('IDN-05', 'to take half an answer of the list for a whole one', async () => {
  const halves = [
    () => ({ Responses: { list: [] }, UnprocessedKeys: { list: { Keys: [{ id: { S: 'token#a' } }] } } }),
    () => ({}),
    () => ({ Responses: { other: [] } }),
    () => ({ Responses: { list: [{ other: { S: 'token#a' } }] } }),
    () => awsError('ProvisionedThroughputExceededException'),
    () => awsError('ResourceNotFoundException'),
    () => awsError('AccessDeniedException'),
  ];
  for (const half of halves) await expect(table(half).store.read(['token#a'])).rejects.toThrow();
});

test('a list that does not answer within a second is given up', async () => {
  const aws = fakeAws(() => new Promise(() => undefined));
  const store = dynamoDbStore('list', new DynamoDBClient(aws.options));
  const begun = Date.now();
  await expect(store.read(['token#a'])).rejects.toThrow();
  expect(Date.now() - begun).toBeLessThan(5000);
});
