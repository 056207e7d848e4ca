import { type Resource, type Template } from '../template';
import { walkTexts } from '../template/secrets';
import { fail, type Judgements, pass } from './rule';

/**
 * Judges whether somebody is told when a trail records certain events: by a metric filter on the trail's log group with
 * an alarm, or by a rule of EventBridge. A trail whose log group stands elsewhere is watched there, or not at all.
 */
export function expectAlarm(
  template: Template,
  trail: Resource,
  terms: readonly string[],
  what: string,
): Judgements {
  const name = trail.get('CloudWatchLogsLogGroupArn');
  const groups = template.meantBy(name, 'AWS::Logs::LogGroup');
  if (groups.length === 0 || ruleCatches(template, terms)) return pass();
  const filters = groups.flatMap((group) => group.referrers('AWS::Logs::MetricFilter', 'LogGroupName'));
  const matching = filters.filter((filter) => holds(filter.get('FilterPattern').pieces().join(' '), terms));
  if (matching.length === 0) return fail(name, `no metric filter and no event rule looks for ${what}`);
  const alarmed = matching.some((filter) =>
    filter.get('MetricTransformations').some((metric) => hasAlarm(template, metric.get('MetricName').text())),
  );
  return alarmed ? pass() : fail(name, `${what} are counted, but no alarm watches the number`);
}

function ruleCatches(template: Template, terms: readonly string[]): boolean {
  return template.byType('AWS::Events::Rule').some((rule) => {
    const texts: string[] = [];
    walkTexts(rule.get('EventPattern').rawValue(), (text) => texts.push(text));
    return holds(texts.join(' '), terms) && rule.exists() && !rule.get('State').is('DISABLED');
  });
}

function holds(text: string, terms: readonly string[]): boolean {
  return terms.every((term) => text.includes(term));
}

function hasAlarm(template: Template, metric: string | undefined): boolean {
  return (
    metric !== undefined &&
    template
      .byType('AWS::CloudWatch::Alarm')
      .some((alarm) => alarm.get('MetricName').text() === metric && alarm.exists())
  );
}
