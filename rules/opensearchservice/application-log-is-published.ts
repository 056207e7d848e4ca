import { publishedLog } from '../published-log';
import { publishedLogExamples } from '../published-log-example';
import { defineRule } from '../rule';

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
    examples: publishedLogExamples('ES_APPLICATION_LOGS'),
  }),
});
