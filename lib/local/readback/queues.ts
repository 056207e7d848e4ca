import { type ServiceClients } from '../clients';
import { document, type Properties, type Reader } from './reader';

export const queue: Reader = async ({ call }, QueueUrl) => {
  const found = await attributesOf(call, QueueUrl);
  const policies = ['RedriveAllowPolicy', 'RedrivePolicy'].map(
    (name) => [name, parsed(found[name])] as const,
  );
  return { ...found, ...Object.fromEntries(policies) };
};

/** The policy of queues: it must be the same on each of them. */
export const queuePolicy: Reader = async ({ call }, _id, wanted) => {
  const queues = Array.isArray(wanted['Queues']) ? wanted['Queues'].map(String) : [];
  const policies = await Promise.all(
    queues.map(async (QueueUrl) => String((await attributesOf(call, QueueUrl))['Policy'])),
  );
  const [first] = policies;
  const alike = policies.every((one) => one === first);
  return { Queues: queues, PolicyDocument: alike ? document(first) : policies };
};

async function attributesOf(call: ServiceClients['call'], QueueUrl: string): Promise<Properties> {
  const input = { QueueUrl, AttributeNames: ['All'] };
  const { Attributes } = await call('sqs', 'AmazonSQS.GetQueueAttributes', input);
  return Object(Attributes);
}

function parsed(text: unknown): unknown {
  return typeof text === 'string' ? document(text) : undefined;
}
