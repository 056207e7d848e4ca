import {
  type AttributeValue,
  ConditionalCheckFailedException,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type KeyTier } from '../tenants/contract';
import { meaning, OnboardingError } from './outcome';
import { recordOf, type TenantRecord } from './record';
import { type Clock, type DynamoDb } from './services';

type Value = string | number | readonly string[];

/** A change of a record that is made only where the record is as expected. */
interface Change {
  /** By attribute: the values that it may have; null for none. */
  readonly when: Readonly<Record<string, readonly (string | number | null)[]>>;
  readonly set: Readonly<Record<string, Value | undefined>>;
  readonly remove?: readonly string[];
  /** What the trail says of it. */
  readonly note?: string;
}

export interface Registry {
  /** The record as it is now. Throws `StateRefuses` if there is none. */
  read(tenant: string): Promise<TenantRecord>;
  find(tenant: string): Promise<TenantRecord | undefined>;
  /** Begins a record; there may be one. */
  begin(tenant: string, tier: KeyTier): Promise<void>;
  /** Whether the change was made. */
  change(tenant: string, change: Change): Promise<boolean>;
}

/** The registry of tenants in a table of DynamoDB. Everything is read as it is now, and changed only as it was read. */
export function registryIn(dynamoDb: DynamoDb, TableName: string, clock: Clock): Registry {
  const find = async (tenant: string): Promise<TenantRecord | undefined> => {
    const Key = { tenant: { S: tenant } };
    const { Item } = await dynamoDb
      .send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))
      .catch(failing);
    return Item === undefined ? undefined : recordOf(Item);
  };
  const seconds = () => Math.floor(clock.now() / 1000);
  return {
    find,
    async read(tenant) {
      const record = await find(tenant);
      if (record === undefined) throw new OnboardingError('StateRefuses', 'there is no such tenant');
      return record;
    },
    async begin(tenant, tier) {
      const Item = {
        tenant,
        state: 'onboarding',
        tier,
        changedAt: seconds(),
        trail: [note(clock, 'onboarding')],
      };
      await orFalse(() =>
        dynamoDb.send(
          new PutItemCommand({
            TableName,
            Item: attributes(Item),
            ConditionExpression: 'attribute_not_exists(tenant)',
          }),
        ),
      );
    },
    change: (tenant, wanted) =>
      orFalse(() =>
        dynamoDb.send(
          new UpdateItemCommand({
            TableName,
            Key: { tenant: { S: tenant } },
            ...expressions({
              ...wanted,
              set: { ...wanted.set, ...('state' in wanted.set && { changedAt: seconds() }) },
              ...(wanted.note !== undefined && { note: note(clock, wanted.note) }),
            }),
          }),
        ),
      ),
  };
}

function note(clock: Clock, text: string): string {
  return `${new Date(clock.now()).toISOString()} ${text}`;
}

function expressions({ when, set, remove = [], note }: Change) {
  const sets = Object.entries(set).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  const conditions = Object.entries(when).map(([name, values]) => {
    const either = values.map((value, at) =>
      value === null ? `attribute_not_exists(#${name})` : `#${name} = :when_${name}_${at}`,
    );
    return `(${either.join(' OR ')})`;
  });
  const given = Object.entries(when).flatMap(([name, values]) =>
    values.flatMap((value, at) => (value === null ? [] : [[`when_${name}_${at}`, value] as const])),
  );
  const trail = note === undefined ? [] : ['#trail = list_append(if_not_exists(#trail, :none), :note)'];
  const noted: Record<string, Value> = note === undefined ? {} : { note: [note], none: [] };
  const names = [...Object.keys(when), ...sets.map(([name]) => name), ...remove];
  const assignments = [...sets.map(([name]) => `#${name} = :${name}`), ...trail];
  const values = { ...Object.fromEntries(given), ...Object.fromEntries(sets), ...noted };
  return {
    UpdateExpression: [
      ...(assignments.length === 0 ? [] : [`SET ${assignments.join(', ')}`]),
      ...(remove.length === 0 ? [] : [`REMOVE ${remove.map((name) => `#${name}`).join(', ')}`]),
    ].join(' '),
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(
      [...names, ...(note === undefined ? [] : ['trail'])].map((name) => [`#${name}`, name]),
    ),
    ExpressionAttributeValues: Object.fromEntries(
      Object.entries(attributes(values)).map(([name, value]) => [`:${name}`, value]),
    ),
  };
}

function attributes(values: Readonly<Record<string, Value>>): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, attribute(value)]));
}

function attribute(value: Value): AttributeValue {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  return { L: value.map((one) => ({ S: one })) };
}

async function orFalse(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    return failing(error);
  }
}

function failing(error: unknown): never {
  throw meaning(error);
}
