import { imported, inProduction, one, staged } from './example';
import { type RuleDocs } from './rule';

const DOMAIN = 'AWS::OpenSearchService::Domain';
const CloudWatchLogsLogGroupArn = 'arn:aws:logs:eu-central-1:111122223333:log-group:/search';

/** Examples for a rule that a search domain publishes one of its logs. */
export function publishedLogExamples(kind: string): Required<RuleDocs['examples']> {
  const log = (options: Readonly<Record<string, unknown>>) =>
    one(DOMAIN, { LogPublishingOptions: { [kind]: options } });
  return {
    pass: {
      published: log({ Enabled: true, CloudWatchLogsLogGroupArn }),
      'to a group from elsewhere': log({ Enabled: true, CloudWatchLogsLogGroupArn: imported }),
    },
    fail: {
      omitted: one(DOMAIN),
      off: log({ Enabled: 'false', CloudWatchLogsLogGroupArn }),
      'on without a group': log({ Enabled: true }),
      'a group but not on': log({ CloudWatchLogsLogGroupArn }),
      'a group that is no address': log({ Enabled: true, CloudWatchLogsLogGroupArn: 123 }),
      'off outside production': staged(
        log({ Enabled: inProduction(true, false), CloudWatchLogsLogGroupArn }),
      ),
    },
    unknown: { imported: log({ Enabled: imported, CloudWatchLogsLogGroupArn }) },
  };
}
