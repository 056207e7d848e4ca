import { type Json } from '../../json-value';
import { arnOf, type Made, mapped, same } from '../made';
import { permission } from '../permission';
import { managed } from '../policies';
import { at, defined, isFunction, itemsOf, refOf } from '../raw';
import { queuePolicy } from './dead-letters';
import { type ExpandEvent, expanded, type Patch, type SamEvent } from './event';

/** `S3`: the bucket's notifications, and a permission for the buckets of the account. */
export const bucketEvent: ExpandEvent = (event) => {
  const { properties, at: path, owner } = event;
  const bucket = refOf(properties['Bucket']);
  const patches = itemsOf(properties['Events']).map((name): Patch => {
    const item = defined({ Function: event.target, Event: name, Filter: properties['Filter'] });
    const list = ['NotificationConfiguration', 'LambdaConfigurations'];
    return { logicalId: bucket ?? '', path: list, isList: true, item, owner };
  });
  const call = permission({
    logicalId: `${event.logicalId}Permission`,
    functionName: event.name,
    principal: 's3.amazonaws.com',
    sourceAccount: { Ref: 'AWS::AccountId' },
    at: path,
  });
  return expanded({ made: [call], patches: bucket === undefined ? [] : patches });
};

/** `SNS`: a subscription of the function, or of a queue that the function reads from. */
export const topicEvent: ExpandEvent = (event) => {
  const { properties, at: path, logicalId } = event;
  const queued = properties['SqsSubscription'];
  if (queued !== undefined && queued !== false) return queueSubscription(event, queued);
  const call = permission({
    logicalId: `${logicalId}Permission`,
    functionName: event.name,
    principal: 'sns.amazonaws.com',
    sourceArn: properties['Topic'],
    at: path,
  });
  return expanded({ made: [subscription(event, 'lambda', event.target), call] });
};

function queueSubscription(event: SamEvent, queued: Json): ReturnType<ExpandEvent> {
  const { properties, at: path, logicalId } = event;
  const given = isFunction(queued) ? undefined : at(queued, 'QueueArn');
  const queue = `${logicalId}Queue`;
  const arn = given ?? arnOf(queue);
  const settings = mapped(queued, same('BatchSize', 'Enabled'), `${path}/Properties/SqsSubscription`);
  const reader: Made = {
    logicalId: `${logicalId}EventSourceMapping`,
    type: 'AWS::Lambda::EventSourceMapping',
    properties: { ...settings.properties, EventSourceArn: arn, FunctionName: event.name },
    origins: settings.origins,
    at: path,
  };
  const made: Made[] = [{ logicalId: queue, type: 'AWS::SQS::Queue', properties: {}, at: path }];
  const policy = queuePolicy(queue, '*', properties['Topic'] ?? '', path);
  return expanded({
    made: [subscription(event, 'sqs', arn), reader, ...(given === undefined ? [...made, policy] : [])],
    policies: [managed(path, 'AWSLambdaSQSQueueExecutionRole')],
  });
}

function subscription({ properties, logicalId, at: path }: SamEvent, protocol: string, endpoint: Json): Made {
  const map = { TopicArn: 'Topic', ...same('Region', 'FilterPolicy', 'FilterPolicyScope', 'RedrivePolicy') };
  const own = mapped(properties, map, `${path}/Properties`);
  return {
    logicalId,
    type: 'AWS::SNS::Subscription',
    properties: { ...own.properties, Protocol: protocol, Endpoint: endpoint },
    origins: own.origins,
    at: path,
  };
}
