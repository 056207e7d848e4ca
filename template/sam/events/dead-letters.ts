import { type Json } from '../../json-value';
import { arnOf, type Made } from '../made';
import { at, textOf } from '../raw';
import { type SamEvent } from './event';

interface DeadLetters {
  /** The queue's address; undefined where there is none. */
  readonly arn: Json | undefined;
  readonly made: readonly Made[];
}

/** Where events go that could not be delivered: a queue that is named, or one that SAM makes. */
export function deadLetters({ properties, logicalId, at: path }: SamEvent): DeadLetters {
  const config = properties['DeadLetterConfig'];
  const named = at(config, 'Arn');
  if (named !== undefined || textOf(at(config, 'Type')) !== 'SQS') return { arn: named, made: [] };
  const queue = textOf(at(config, 'QueueLogicalId')) ?? `${logicalId}Queue`;
  return {
    arn: arnOf(queue),
    made: [
      {
        logicalId: queue,
        type: 'AWS::SQS::Queue',
        properties: {},
        at: `${path}/Properties/DeadLetterConfig`,
      },
      queuePolicy(queue, { Service: 'events.amazonaws.com' }, arnOf(logicalId), path),
    ],
  };
}

/** The policy with which a source may send to a queue. */
export function queuePolicy(queue: string, principal: Json, source: Json, at: string): Made {
  return {
    logicalId: `${queue}Policy`,
    type: 'AWS::SQS::QueuePolicy',
    properties: {
      Queues: [{ Ref: queue }],
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: principal,
            Action: 'sqs:SendMessage',
            Resource: arnOf(queue),
            Condition: { ArnEquals: { 'aws:SourceArn': source } },
          },
        ],
      },
    },
    at,
  };
}
