import { publishedLog } from '../published-log';
import { publishedLogExamples } from '../published-log-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-OS-14',
  title: 'OpenSearch domain publishes its audit log',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['ES.5', 'OpenSearch.5'] },
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    return publishedLog(resource, 'AUDIT_LOGS', 'audit log');
  },
  docs: () => ({
    rationale: 'The audit log says who signed in, who was refused and which documents were read.',
    remediation:
      'Set `LogPublishingOptions.AUDIT_LOGS` with `Enabled: true` and a log group, and switch auditing on in the domain.',
    examples: publishedLogExamples('AUDIT_LOGS'),
  }),
});
