import {
  type AttributeValue,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';

import { tenantRegistry } from '../../runtime/tenants/contract';
import { only, type ProbeContext } from '../context';

const { partitionKey, userPrefix, memberOf } = tenantRegistry;

/** The deployed registry, as a backend that brings users in sees it. */
export class Registry {
  private readonly TableName: string;

  constructor(private readonly context: ProbeContext) {
    this.TableName = only(context, 'AWS::DynamoDB::Table', ({ KeySchema: keys }) =>
      JSON.stringify(keys ?? '').includes(`"${partitionKey}"`),
    ).physicalId;
  }

  /** What is recorded of a tenant. */
  async read(tenant: string): Promise<Readonly<Record<string, AttributeValue>>> {
    const Key = { [partitionKey]: { S: tenant } };
    const { TableName } = this;
    const { Item = {} } = await this.context.operator.dynamodb.send(new GetItemCommand({ TableName, Key }));
    return Item;
  }

  async keyOf(tenant: string): Promise<string> {
    const { keyArn } = await this.read(tenant);
    if (!keyArn?.S) throw new Error(`no key is recorded for ${tenant}`);
    return keyArn.S;
  }

  /** From the next token on the user belongs to the tenant. */
  async admit(user: string, tenant: string): Promise<void> {
    const Item = { [partitionKey]: { S: userPrefix + user }, [memberOf]: { S: tenant } };
    await this.context.operator.dynamodb.send(new PutItemCommand({ TableName: this.TableName, Item }));
  }

  async forget(user: string): Promise<void> {
    const Key = { [partitionKey]: { S: userPrefix + user } };
    await this.context.operator.dynamodb.send(new DeleteItemCommand({ TableName: this.TableName, Key }));
  }
}
