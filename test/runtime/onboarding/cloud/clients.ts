import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { announcing } from '../../../../runtime/lib/onboarding/announce';
import { type Dependencies } from '../../../../runtime/lib/onboarding/bind';
import { budgeted } from '../../../../runtime/lib/onboarding/budget';
import { registryIn } from '../../../../runtime/lib/onboarding/registry';
import { type Clock } from '../../../../runtime/lib/onboarding/services';
import { type Call, fakeAws } from '../../fake-aws';
import { tables } from './cloud';

type Answer = (call: Call) => Promise<object | Error>;

export interface Clients {
  readonly kms: KMSClient;
  readonly dynamoDb: DynamoDBClient;
  readonly secrets: SecretsManagerClient;
  readonly events: EventBridgeClient;
}

/** Clients of the SDK over a fake network: the very bytes that AWS would get. */
export function clientsOverNetwork(answer: Answer): Clients {
  const { options } = fakeAws(async (call) => {
    const result = await answer(call);
    return result instanceof Error ? result : onWire(result);
  });
  return {
    kms: new KMSClient(options),
    dynamoDb: new DynamoDBClient(options),
    secrets: new SecretsManagerClient(options),
    events: new EventBridgeClient(options),
  };
}

/** Times as seconds and bytes in base64, as the protocol has them. */
function onWire(value: object): object {
  return JSON.parse(
    JSON.stringify(value, function (key, text) {
      const original: unknown = Reflect.get(Object(this), key);
      if (original instanceof Date) return original.getTime() / 1000;
      return original instanceof Uint8Array ? Buffer.from(original).toString('base64') : text;
    }),
  );
}

interface Command {
  readonly constructor: { readonly name: string };
  readonly input: Call['input'];
}

/** The same clients as far as their `send`: what they are told is answered at once, at a hundredth of the time. */
export function clientsAtSend(answer: Answer): Clients {
  const sending = (service: string) => ({
    send: {
      value: async ({ constructor, input }: Command) => {
        const result = await answer({
          action: `${service}:${constructor.name.replace(/Command$/, '')}`,
          input,
        });
        if (result instanceof Error) throw result;
        return result;
      },
    },
  });
  return {
    kms: Object.create(KMSClient.prototype, sending('kms')),
    dynamoDb: Object.create(DynamoDBClient.prototype, sending('dynamodb')),
    secrets: Object.create(SecretsManagerClient.prototype, sending('secretsmanager')),
    events: Object.create(EventBridgeClient.prototype, sending('events')),
  };
}

/** What the steps work with, over such clients. */
export function dependenciesOver(
  { kms, dynamoDb, secrets, events }: Clients,
  clock: Clock,
  newId: () => string,
  share = 0.5,
): Dependencies {
  return {
    kms,
    registry: registryIn(dynamoDb, tables.registry, clock),
    ask: budgeted(dynamoDb, tables.budget, share, clock),
    announce: announcing(events, 'bus'),
    sessionOf: () => Promise.resolve({ kms, secrets }),
    clock,
    newId,
  };
}
