import { expectAlarm } from '../../rules/trail-alarms';
import { explore } from '../../template';
import { read, resourceOf } from '../template/support';

const group = { Type: 'AWS::Logs::LogGroup' };
const trail = {
  Type: 'AWS::CloudTrail::Trail',
  Properties: { CloudWatchLogsLogGroupArn: { 'Fn::GetAtt': ['Group', 'Arn'] } },
};
const filter = (FilterPattern: unknown, ...metrics: string[]) => ({
  Type: 'AWS::Logs::MetricFilter',
  Properties: {
    LogGroupName: { Ref: 'Group' },
    FilterPattern,
    MetricTransformations: metrics.map((MetricName) => ({ MetricName })),
  },
});
const alarm = (MetricName: unknown, more: object = {}) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: { MetricName },
  ...more,
});
const event = (eventName: unknown, more: object = {}) => ({
  Type: 'AWS::Events::Rule',
  Properties: { EventPattern: { detail: { eventName } }, ...more },
});
const never = {
  Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
};

/** What is said of a trail whose events `One` and `Two` are to raise an alarm. */
function said(resources: Record<string, unknown>): string {
  const template = read({ ...never, Resources: { X: trail, Group: group, ...resources } });
  const x = resourceOf(template);
  return explore(template, () => expectAlarm(template, x, ['One', 'Two'], 'things'))[0]?.message ?? 'pass';
}
const noFilter = 'no metric filter and no event rule looks for things';
const noAlarm = 'things are counted, but no alarm watches the number';

test.each<[string, Record<string, unknown>]>([
  ['a filter with an alarm', { F: filter('One || Two', 'Seen'), A: alarm('Seen') }],
  [
    'one of two filters',
    { F: filter('One || Two', 'Else'), G: filter('Two || One', 'Seen'), A: alarm('Seen') },
  ],
  ['one of two metrics', { F: filter('One || Two', 'Else', 'Seen'), A: alarm('Seen') }],
  [
    'one of two alarms',
    { F: filter('One Two', 'Seen'), A: alarm('Seen', { Condition: 'Never' }), B: alarm('Seen') },
  ],
  ['a pattern in parts', { F: filter({ 'Fn::Sub': 'One ${AWS::Region} Two' }, 'Seen'), A: alarm('Seen') }],
  ['a rule of events', { R: event(['One', 'Two']) }],
  ['one of two rules of events', { R: event(['One']), S: event(['Two', 'One']) }],
  ['a rule of events that is on', { R: event(['One', 'Two'], { State: 'ENABLED' }) }],
])('somebody is told by %s', (_what, resources) => {
  expect(said(resources)).toBe('pass');
});

test.each<[string, Record<string, unknown>, string]>([
  ['nothing', {}, noFilter],
  ['a filter that leaves one event out', { F: filter('One', 'Seen'), A: alarm('Seen') }, noFilter],
  ['a filter without an alarm', { F: filter('One || Two', 'Seen') }, noAlarm],
  ['an alarm of another number', { F: filter('One || Two', 'Seen'), A: alarm('Else') }, noAlarm],
  [
    'an alarm that is never made',
    { F: filter('One Two', 'Seen'), A: alarm('Seen', { Condition: 'Never' }) },
    noAlarm,
  ],
  ['an alarm of a number without a name', { F: filter('One Two', ''), A: alarm({ Ref: 'Gone' }) }, noAlarm],
  ['a rule of events that is off', { R: event(['One', 'Two'], { State: 'DISABLED' }) }, noFilter],
  ['a rule that leaves one event out', { R: event(['One']) }, noFilter],
  ['a rule that is never made', { R: { ...event(['One', 'Two']), Condition: 'Never' } }, noFilter],
])('nobody is told by %s', (_what, resources, message) => {
  expect(said(resources)).toBe(message);
});

test('a trail whose log group stands elsewhere is watched there', () => {
  const template = read({ Resources: { X: { Type: 'AWS::CloudTrail::Trail' } } });
  const x = resourceOf(template);
  expect(explore(template, () => expectAlarm(template, x, ['One'], 'things'))).toEqual([]);
});
