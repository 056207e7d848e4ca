import { type Resource, type Template } from '../template';
import { walkTexts } from '../template/secrets';
import { fail, type Judgements, pass } from './rule';

/** What a template has to tell people of events; gathered once for all who ask. */
interface Tellers {
  /** Rules of EventBridge, each with the texts of its pattern. */
  readonly rules: readonly { readonly rule: Resource; readonly pattern: string }[];
  /** Alarms by the name of their metric. */
  readonly alarms: ReadonlyMap<string, readonly Resource[]>;
  /** The rules that catch certain terms, by the terms. */
  readonly matching: Map<string, readonly Resource[]>;
}

const known = new WeakMap<Template, Tellers>();

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
  if (groups.length === 0 || isCaught(template, terms)) return pass();
  const filters = groups.flatMap((group) => group.referrers('AWS::Logs::MetricFilter', 'LogGroupName'));
  const matching = filters.filter((filter) => holds(filter.get('FilterPattern').pieces().join(' '), terms));
  if (matching.length === 0) return fail(name, `no metric filter and no event rule looks for ${what}`);
  const { alarms } = tellersOf(template);
  const alarmed = matching.some((filter) =>
    filter.get('MetricTransformations').some((metric) => {
      const watching = alarms.get(metric.get('MetricName').text() ?? '');
      return watching?.some((alarm) => alarm.exists()) === true;
    }),
  );
  return alarmed ? pass() : fail(name, `${what} are counted, but no alarm watches the number`);
}

function isCaught(template: Template, terms: readonly string[]): boolean {
  const { rules, matching } = tellersOf(template);
  const key = terms.join();
  let catching = matching.get(key);
  if (!catching)
    matching.set(
      key,
      (catching = rules.filter(({ pattern }) => holds(pattern, terms)).map(({ rule }) => rule)),
    );
  return catching.some((rule) => rule.exists() && !rule.get('State').is('DISABLED'));
}

function tellersOf(template: Template): Tellers {
  let tellers = known.get(template);
  if (tellers) return tellers;
  const rules = template.byType('AWS::Events::Rule').map((rule) => {
    const texts: string[] = [];
    walkTexts(rule.get('EventPattern').rawValue(), (text) => texts.push(text));
    return { rule, pattern: texts.join(' ') };
  });
  const alarms = new Map<string, Resource[]>();
  for (const alarm of template.byType('AWS::CloudWatch::Alarm')) {
    // As written, so that it holds in every world.
    const metric = alarm.get('MetricName').rawValue();
    if (typeof metric !== 'string') continue;
    const same = alarms.get(metric);
    if (same) same.push(alarm);
    else alarms.set(metric, [alarm]);
  }
  known.set(template, (tellers = { rules, alarms, matching: new Map() }));
  return tellers;
}

function holds(text: string, terms: readonly string[]): boolean {
  return terms.every((term) => text.includes(term));
}
