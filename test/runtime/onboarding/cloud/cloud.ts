import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type Api, quotas } from '../../../../runtime/lib/onboarding/quotas';
import { awsError, type Call } from '../../fake-aws';
import { type Given, holds, type Item, updated } from './expressions';
import { StandInKms } from './kms';

/** Where the two tables stand. */
export const tables = { registry: 'registry', budget: 'budget' } as const;

interface Update extends Given {
  readonly TableName: string;
  readonly Key: Item;
  readonly Item: Item;
  readonly UpdateExpression: string;
  readonly ConditionExpression?: string;
}
interface Secret {
  readonly arn: string;
  keyId: string;
  deleted: boolean;
}

export interface Habits {
  readonly now: () => number;
  /** Milliseconds until a key, a tag or an alias is seen. */
  readonly delay?: () => number;
  /** Which part of AWS's quotas others use at the moment. Without it there are no quotas. */
  readonly others?: () => number;
}

/** KMS, DynamoDB, Secrets Manager and EventBridge of an account, in this process, with AWS's quotas. */
export class Cloud {
  readonly kms: StandInKms;
  readonly secrets = new Map<string, Secret>();
  readonly events: { readonly type: string; readonly tenant: string }[] = [];
  /** Requests that AWS refused because there were too many. */
  throttled = 0;
  private readonly items = new Map<string, Item>();
  private readonly used = new Map<string, { tokens: number; at: number }>();

  constructor(private readonly habits: Habits) {
    this.kms = new StandInKms(habits.now, habits.delay ?? (() => 0));
  }

  /** What the registry holds of a tenant. */
  record(tenant: string): Item | undefined {
    return this.items.get(`${tables.registry} ${tenant}`);
  }
  text(tenant: string, attribute: string): string | undefined {
    return this.record(tenant)?.[attribute]?.S;
  }
  get recordCount(): number {
    return [...this.items.keys()].filter((key) => key.startsWith(tables.registry)).length;
  }

  /** Forgets everything. */
  clear(): void {
    const { keys, aliases, sealed } = this.kms;
    for (const store of [this.items, this.secrets, this.used, keys, aliases, sealed]) store.clear();
    this.events.length = 0;
  }

  answer({ action, input }: Call): object | Error {
    const [service = '', operation = ''] = action.split(':');
    const { others } = this.habits;
    if (others !== undefined && this.isTooMuch(action, others())) {
      this.throttled += 1;
      return awsError('ThrottlingException');
    }
    if (service === 'kms') return this.kms.answer(operation, input);
    if (service === 'secretsmanager') return this.secret(operation, input);
    if (service === 'events') return this.event(input);
    const parsed: Update = Object(input);
    return this.table(operation, parsed);
  }

  /** A bucket of tokens for each API: a second's worth at most, as KMS has it. */
  private isTooMuch(action: string, others: number): boolean {
    const metered = Object.keys(quotas).find((api): api is Api => api === action);
    if (metered === undefined) return false;
    const quota = quotas[metered];
    const now = this.habits.now();
    const { tokens, at } = this.used.get(action) ?? { tokens: quota, at: now };
    const left = Math.min(quota, tokens + ((now - at) / 1000) * quota * (1 - others));
    this.used.set(action, { tokens: left < 1 ? left : left - 1, at: now });
    return left < 1;
  }

  private table(operation: string, update: Update): object | Error {
    const { TableName, Key, Item, UpdateExpression, ConditionExpression } = update;
    const [name = ''] = Object.values(Key ?? { tenant: Item['tenant'] }).map(({ S = '' }) => S);
    const key = `${TableName} ${name}`;
    const before = this.items.get(key);
    if (operation === 'GetItem') return { Item: before };
    if (ConditionExpression !== undefined && !holds(ConditionExpression, update, before ?? {})) {
      const $metadata = {};
      return new ConditionalCheckFailedException({ $metadata, message: '', ...(before && { Item: before }) });
    }
    const after = operation === 'PutItem' ? Item : updated(UpdateExpression, update, before ?? { ...Key });
    this.items.set(key, after);
    return { Attributes: after };
  }

  private secret(operation: string, input: Call['input']): object | Error {
    const name = String(input['Name'] ?? input['SecretId']);
    const found = this.secrets.get(name) ?? [...this.secrets.values()].find(({ arn }) => arn === name);
    if (operation === 'CreateSecret') {
      if (found !== undefined) return awsError('ResourceExistsException');
      const made = { arn: `arn:secret:${name}`, keyId: String(input['KmsKeyId']), deleted: false };
      this.secrets.set(name, made);
      return { ARN: made.arn };
    }
    if (found === undefined) return awsError('ResourceNotFoundException');
    if (operation === 'DeleteSecret') found.deleted = true;
    if (operation === 'UpdateSecret') found.keyId = String(input['KmsKeyId']);
    return { ARN: found.arn };
  }

  private event(input: Call['input']): object {
    const [entry] = [input['Entries']].flat();
    const { DetailType = '', Detail = '{}' }: { DetailType?: string; Detail?: string } = Object(entry);
    this.events.push({ type: DetailType, tenant: JSON.parse(Detail).tenant });
    return { FailedEntryCount: 0 };
  }
}
