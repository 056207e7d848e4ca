import { type Json, type JsonObject } from '../../json-value';
import { arnOf, type Made, mapped, type PropertyMap, same } from '../made';
import { permission } from '../permission';
import { grant } from '../policies';
import { at, defined } from '../raw';
import { role } from '../role';
import { deadLetters } from './dead-letters';
import { type ExpandEvent, type Expanded, expanded, type SamEvent } from './event';

const scheduleMap: PropertyMap = { ScheduleExpression: 'Schedule', ...same('Description', 'State', 'Name') };
const patternMap: PropertyMap = {
  EventPattern: 'Pattern',
  Name: 'RuleName',
  ...same('EventBusName', 'State'),
};

/** `Schedule`. */
export const scheduleEvent: ExpandEvent = (event) => eventRule(event, scheduleMap);

/** `CloudWatchEvent` and `EventBridgeRule`. */
export const patternEvent: ExpandEvent = (event) => eventRule(event, patternMap);

function eventRule(event: SamEvent, map: PropertyMap): Expanded {
  const { logicalId, properties, at: path } = event;
  const { properties: own, origins } = mapped(properties, map, `${path}/Properties`);
  const queue = deadLetters(event);
  const starter = starterOf(event, 'events.amazonaws.com');
  const rule: Made = {
    logicalId,
    type: 'AWS::Events::Rule',
    properties: { ...state(properties), ...own, Targets: [target(event, queue.arn, starter.roleArn)] },
    origins: [
      ...origins,
      { made: '/Properties/Targets', written: `${path}/Properties`, exact: false },
      { made: '/Properties/Targets/0', written: `${path}/Properties`, exact: true },
    ],
    at: path,
  };
  return expanded({ made: [rule, ...queue.made, ...starter.made] });
}

function state({ Enabled: enabled }: JsonObject): JsonObject {
  return typeof enabled === 'boolean' ? { State: enabled ? 'ENABLED' : 'DISABLED' } : {};
}

function target(event: SamEvent, queue: Json | undefined, roleArn: Json | undefined): JsonObject {
  const { properties, logicalId } = event;
  return defined({
    Id: at(properties, 'Target.Id') ?? `${logicalId}Target`,
    Arn: event.target,
    RoleArn: roleArn,
    Input: properties['Input'],
    InputPath: properties['InputPath'],
    InputTransformer: properties['InputTransformer'],
    RetryPolicy: properties['RetryPolicy'],
    DeadLetterConfig: queue === undefined ? undefined : { Arn: queue },
  });
}

interface Starter {
  readonly made: readonly Made[];
  /** The role with which the source starts it; undefined where a permission lets it. */
  readonly roleArn: Json | undefined;
}

/** What lets a source start the owner: a permission of a function, a role for a state machine. */
export function starterOf(event: SamEvent, service: string): Starter {
  const { logicalId, name, at: path } = event;
  if (event.isFunction)
    return {
      made: [
        permission({
          logicalId: `${logicalId}Permission`,
          functionName: name,
          principal: service,
          at: path,
          sourceArn: arnOf(logicalId),
        }),
      ],
      roleArn: undefined,
    };
  const given = event.properties['RoleArn'];
  if (given !== undefined) return { made: [], roleArn: given };
  const roleId = `${logicalId}Role`;
  const policies = [grant(path, ['states:StartExecution'], name)];
  return { made: [role({ logicalId: roleId, service, policies, at: path })], roleArn: arnOf(roleId) };
}
