import { publishedLog } from '../published-log';
import { publishedLogExamples } from '../published-log-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-OS-16',
  title: 'OpenSearch domain publishes its log of slow searches',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    return publishedLog(resource, 'SEARCH_SLOW_LOGS', 'log of slow searches');
  },
  docs: () => ({
    rationale: 'Searches that take everything at once are slow. The log shows who took it.',
    remediation: 'Set `LogPublishingOptions.SEARCH_SLOW_LOGS` with `Enabled: true` and a log group.',
    whenNotToUse: 'Where performance and mass reads are watched otherwise.',
    examples: publishedLogExamples('SEARCH_SLOW_LOGS'),
  }),
});
