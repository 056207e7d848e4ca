import { isObject, member, pointerSegment } from '../../json-value';
import { mappingOf, textOf } from '../raw';
import { httpEvent, restEvent } from './api';
import { type ExpandEvent, type Expanded, expanded, type Started } from './event';
import { cognitoEvent, iotEvent, logsEvent, skillEvent } from './callers';
import { bucketEvent, topicEvent } from './notifications';
import { patternEvent, scheduleEvent } from './rules';
import { schedulerEvent } from './scheduler';
import { streamEvents } from './streams';

export { type Expanded, expanded, type Patch } from './event';

const events: ReadonlyMap<string, ExpandEvent> = new Map([
  ['Api', restEvent],
  ['HttpApi', httpEvent],
  ['S3', bucketEvent],
  ['SNS', topicEvent],
  ['Schedule', scheduleEvent],
  ['ScheduleV2', schedulerEvent],
  ['CloudWatchEvent', patternEvent],
  ['EventBridgeRule', patternEvent],
  ['CloudWatchLogs', logsEvent],
  ['Cognito', cognitoEvent],
  ['IoTRule', iotEvent],
  ['AlexaSkill', skillEvent],
  ...streamEvents,
]);

/** What the events of a function or state machine become. An event of a type that is not known becomes nothing. */
export function expandEvents(started: Started): Expanded {
  const all = Object.entries(mappingOf(started.owner.properties['Events'])).flatMap(([id, event]) => {
    const expand = isObject(event) ? events.get(textOf(member(event, 'Type')) ?? '') : undefined;
    if (!expand || !isObject(event)) return [];
    return expand({
      ...started,
      properties: mappingOf(member(event, 'Properties')),
      logicalId: started.owner.logicalId + id,
      at: `/Properties/Events${pointerSegment(id)}`,
    });
  });
  return expanded({
    made: all.flatMap(({ made }) => made),
    policies: all.flatMap(({ policies }) => policies),
    routes: all.flatMap(({ routes }) => routes),
    patches: all.flatMap(({ patches }) => patches),
  });
}
