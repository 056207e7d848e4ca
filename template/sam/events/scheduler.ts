import { arnOf, type Made, mapped, type PropertyMap, same } from '../made';
import { grant } from '../policies';
import { defined } from '../raw';
import { role } from '../role';
import { deadLetters } from './dead-letters';
import { type ExpandEvent, expanded } from './event';

const map: PropertyMap = {
  ...same('ScheduleExpression', 'ScheduleExpressionTimezone', 'StartDate', 'EndDate', 'State', 'KmsKeyArn'),
  ...same('Name', 'GroupName', 'Description', 'FlexibleTimeWindow'),
};

/** `ScheduleV2`: a schedule with the role that starts the owner. */
export const schedulerEvent: ExpandEvent = (event) => {
  const { logicalId, properties, at: path, isFunction } = event;
  const own = mapped(properties, map, `${path}/Properties`);
  const queue = deadLetters(event);
  const roleId = `${logicalId}Role`;
  const given = properties['RoleArn'];
  const schedule: Made = {
    logicalId,
    type: 'AWS::Scheduler::Schedule',
    properties: {
      FlexibleTimeWindow: { Mode: 'OFF' },
      ...own.properties,
      Target: defined({
        Arn: event.target,
        RoleArn: given ?? arnOf(roleId),
        Input: properties['Input'],
        RetryPolicy: properties['RetryPolicy'],
        DeadLetterConfig: queue.arn === undefined ? undefined : { Arn: queue.arn },
      }),
    },
    origins: [...own.origins, { made: '/Properties/Target', written: `${path}/Properties`, exact: true }],
    at: path,
  };
  const action = isFunction ? 'lambda:InvokeFunction' : 'states:StartExecution';
  const policies = [
    grant(path, [action], event.target),
    ...(queue.arn === undefined ? [] : [grant(path, ['sqs:SendMessage'], queue.arn)]),
  ];
  const service = 'scheduler.amazonaws.com';
  const starter = role({
    logicalId: roleId,
    service,
    policies,
    boundary: properties['PermissionsBoundary'],
    at: path,
  });
  // The scheduler sends as its role, which is what lets it: a queue that SAM makes has no policy for it.
  const queues = queue.made.filter(({ type }) => type === 'AWS::SQS::Queue');
  return expanded({ made: [schedule, ...(given === undefined ? [starter] : []), ...queues] });
};
