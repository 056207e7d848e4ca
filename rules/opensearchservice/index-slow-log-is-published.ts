import { publishedLog } from '../published-log';
import { publishedLogExamples } from '../published-log-example';
import { defineRule } from '../rule';

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
    examples: publishedLogExamples('INDEX_SLOW_LOGS'),
  }),
});
