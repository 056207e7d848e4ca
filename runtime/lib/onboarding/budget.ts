import {
  type AttributeValue,
  ConditionalCheckFailedException,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { meaning, OnboardingError } from './outcome';
import { type Api, isMetered, quotas } from './quotas';
import { type Ask, type Clock, type DynamoDb } from './services';

/** A request whose turn is further away gives up: the state machine waits at less cost than a function. */
const longestWait = 20_000;
/** A throttled request makes the turns of all half as long again, a successful one takes 3 % of that back. */
const slower = 1.5;
const quicker = 0.03;
const slowest = 32;

/**
 * One budget for each API, which every run of every function draws from: requests take turns, at a share of the quota that the
 * account has. Who is throttled all the same, because others use the API too, makes the turns longer for all; with each request
 * that succeeds they shorten again.
 *
 * A turn that nobody uses, because a function died, is lost and nothing else.
 */
export function budgeted(dynamoDb: DynamoDb, table: string, share: number, clock: Clock): Ask {
  return async (api, request) => {
    const usual = Math.ceil(1000 / (quotas[api] * share));
    const budget = { dynamoDb, table, api, usual, clock };
    const step = isMetered(api) ? await turn(budget) : usual;
    try {
      const answer = await request();
      if (step > usual) await quicken(budget, step);
      return answer;
    } catch (error) {
      const failure = meaning(error);
      if (failure.outcome === 'Throttled' && isMetered(api)) {
        await slowDown(budget, step);
      }
      // What the caller knows how to go on from, such as AlreadyExistsException, stays as it is.
      throw failure.outcome === 'Unexpected' ? error : failure;
    }
  };
}

interface Budget {
  readonly dynamoDb: DynamoDb;
  readonly table: string;
  readonly api: Api;
  /** Milliseconds from one request to the next when nobody was throttled. */
  readonly usual: number;
  readonly clock: Clock;
}

/**
 * Takes the next turn and waits for it.
 *
 * @returns how long turns are now
 */
async function turn(budget: Budget): Promise<number> {
  const { api, usual, clock } = budget;
  for (;;) {
    const now = clock.now();
    const queued = await update(
      budget,
      'SET nextAt = nextAt + stepMs',
      'nextAt >= :now AND nextAt < :latest AND stepMs >= :usual',
      { ':now': now, ':latest': now + longestWait, ':usual': usual },
    );
    if (queued.done) {
      const at = queued.nextAt - queued.stepMs;
      if (at > now) await clock.sleep(at - now);
      return queued.stepMs;
    }
    if (queued.nextAt >= now + longestWait) throw new OnboardingError('Throttled', `the budget of ${api}`);
    // Nobody waits, or this is the first request of all, or the share was made smaller.
    const step = Math.max(usual, queued.stepMs);
    const at = Math.max(now, queued.nextAt);
    const begun = await update(
      budget,
      'SET nextAt = :next, stepMs = :step',
      'attribute_not_exists(nextAt) OR nextAt = :seen',
      { ':next': at + step, ':step': step, ':seen': queued.nextAt },
    );
    if (!begun.done) continue;
    if (at > now) await clock.sleep(at - now);
    return step;
  }
}

/** Makes turns longer. Of all who were throttled at the same pace, one does. */
async function slowDown(budget: Budget, seen: number): Promise<void> {
  const step = Math.min(budget.usual * slowest, Math.ceil(seen * slower));
  await update(budget, 'SET stepMs = :step', 'stepMs = :seen', { ':step': step, ':seen': seen });
}

/** Makes turns shorter. Everybody who succeeds does, at whatever pace. */
async function quicken(budget: Budget, seen: number): Promise<void> {
  const less = Math.ceil(seen * quicker);
  const values = { ':less': less, ':least': budget.usual + less };
  await update(budget, 'SET stepMs = stepMs - :less', 'stepMs >= :least', values);
}

/** An update of the API's item: what is there afterwards, and whether it was made. */
async function update(
  { dynamoDb, table, api }: Budget,
  UpdateExpression: string,
  ConditionExpression: string,
  values: Readonly<Record<string, number>>,
): Promise<{ readonly done: boolean; readonly nextAt: number; readonly stepMs: number }> {
  const command = new UpdateItemCommand({
    TableName: table,
    Key: { api: { S: api } },
    UpdateExpression,
    ConditionExpression,
    ExpressionAttributeValues: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, { N: String(value) }]),
    ),
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  try {
    return { done: true, ...paceOf((await dynamoDb.send(command)).Attributes) };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return { done: false, ...paceOf(error.Item) };
    throw meaning(error);
  }
}

function paceOf(item: Readonly<Record<string, AttributeValue>> = {}) {
  return { nextAt: Number(item['nextAt']?.N ?? 0), stepMs: Number(item['stepMs']?.N ?? 0) };
}
