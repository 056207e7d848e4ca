import { publishedLog } from '../published-log';
import { imported, inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);
const log = (options: Record<string, unknown>) =>
  subject({ LogPublishingOptions: { ES_APPLICATION_LOGS: options } });
const ADDRESS = 'arn:aws:logs:eu-central-1:111122223333:log-group:/search';

export default defineRule({
  id: 'PC-OS-15',
  title: 'OpenSearch domain publishes its application log',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['ES.4', 'OpenSearch.4'] },
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    return publishedLog(resource, 'ES_APPLICATION_LOGS', 'application log');
  },
  docs: () => ({
    rationale: 'The error log shows what failed and why, also what somebody tried in vain.',
    remediation: 'Set `LogPublishingOptions.ES_APPLICATION_LOGS` with `Enabled: true` and a log group.',
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
