import { publishedLog } from '../published-log';
import { imported, inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);
const log = (options: Record<string, unknown>) =>
  subject({ LogPublishingOptions: { INDEX_SLOW_LOGS: options } });
const ADDRESS = 'arn:aws:logs:eu-central-1:111122223333:log-group:/search';

export default defineRule({
  id: 'PC-OS-17',
  title: 'OpenSearch domain publishes its log of slow writes',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    return publishedLog(resource, 'INDEX_SLOW_LOGS', 'log of slow writes');
  },
  docs: () => ({
    rationale: 'Writes that suddenly take long show an overload, or somebody making one.',
    remediation: 'Set `LogPublishingOptions.INDEX_SLOW_LOGS` with `Enabled: true` and a log group.',
    whenNotToUse: 'Where performance is watched otherwise.',
    examples: {
      pass: {
        published: log({ Enabled: true, CloudWatchLogsLogGroupArn: ADDRESS }),
        'to a group from elsewhere': log({ Enabled: true, CloudWatchLogsLogGroupArn: imported }),
      },
      fail: {
        omitted: subject(),
        off: log({ Enabled: 'false', CloudWatchLogsLogGroupArn: ADDRESS }),
        'on without a group': log({ Enabled: true }),
        'a group but not on': log({ CloudWatchLogsLogGroupArn: ADDRESS }),
        'a group that is no address': log({ Enabled: true, CloudWatchLogsLogGroupArn: 123 }),
        'off outside production': staged(
          log({ Enabled: inProduction(true, false), CloudWatchLogsLogGroupArn: ADDRESS }),
        ),
      },
      unknown: {
        imported: log({ Enabled: imported, CloudWatchLogsLogGroupArn: ADDRESS }),
      },
    },
  }),
});
