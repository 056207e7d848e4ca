import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { STSClient } from '@aws-sdk/client-sts';
import { z } from 'zod';
import { announcing, type Announce } from './announce';
import { budgeted } from './budget';
import { environment } from './contract';
import { type Registry, registryIn } from './registry';
import { type Ask, type Clock, type Kms, type SessionOf } from './services';
import { sessionsOf } from './session';

/** What every function of onboarding works with. */
export interface Basics {
  readonly kms: Kms;
  readonly registry: Registry;
  readonly ask: Ask;
  readonly clock: Clock;
}

/** What the steps of workflows work with. */
export interface Dependencies extends Basics {
  readonly announce: Announce;
  readonly sessionOf: SessionOf;
  readonly newId: () => string;
}

/**
 * The real ones, by the variables of the function. Clients of what has a budget ask once: a repetition that the client makes by
 * itself takes no turn.
 */
export function bindBasics(): Basics {
  const share = z.coerce.number().gt(0).max(1).parse(process.env[environment.share]);
  const clock: Clock = { now: () => Date.now(), sleep: (milliseconds) => setTimeout(milliseconds) };
  const dynamoDb = new DynamoDBClient();
  return {
    kms: new KMSClient({ maxAttempts: 1 }),
    registry: registryIn(dynamoDb, text('registryTable'), clock),
    ask: budgeted(dynamoDb, text('budgetTable'), share, clock),
    clock,
  };
}

export function bind(): Dependencies {
  return {
    ...bindBasics(),
    announce: announcing(new EventBridgeClient(), text('eventBus')),
    sessionOf: sessionsOf(new STSClient(), text('sessionRole')),
    newId: randomUUID,
  };
}

function text(name: keyof typeof environment): string {
  return z.string().min(1).parse(process.env[environment[name]]);
}
