import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);

export default defineRule({
  id: 'PC-OS-03',
  title: 'OpenSearch nodes speak encrypted to each other',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  frameworks: { fsbp: ['ES.3', 'OpenSearch.3'] },
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    const value = resource.get('NodeToNodeEncryptionOptions.Enabled');
    return value.isTrue() ? pass() : fail(value, `encryption between nodes is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      'Everything that is stored is copied from node to node. Without encryption it can be read in the network, and fine-grained access control cannot be had.',
    remediation: 'Set `NodeToNodeEncryptionOptions.Enabled` to true.',
    examples: {
      pass: {
        set: subject({ NodeToNodeEncryptionOptions: { Enabled: true } }),
      },
      fail: {
        omitted: subject(),
        off: subject({ NodeToNodeEncryptionOptions: { Enabled: false } }),
        'off outside production': staged(
          subject({ NodeToNodeEncryptionOptions: { Enabled: inProduction(true, false) } }),
        ),
      },
      unknown: {
        imported: subject({ NodeToNodeEncryptionOptions: { Enabled: imported } }),
      },
    },
  }),
});
