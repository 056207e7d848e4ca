import { type Resource } from '../template';
import { fail, type Judgements, pass } from './rule';

/** Judges whether a search domain publishes one of its logs to a log group. */
export function publishedLog(domain: Resource, kind: string, what: string): Judgements {
  const option = domain.get(`LogPublishingOptions.${kind}`);
  const enabled = option.get('Enabled');
  if (!enabled.isTrue()) return fail(enabled, `publishing of the ${what} is ${enabled.describe()}`);
  const group = option.get('CloudWatchLogsLogGroupArn');
  const text = group.text();
  const named = text === undefined ? group.isPresent() && !group.isList() : text.startsWith('arn:');
  return named ? pass() : fail(group, `the ${what} has no log group to go to`);
}
