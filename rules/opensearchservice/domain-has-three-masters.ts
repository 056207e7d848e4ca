import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);

export default defineRule({
  id: 'PC-OS-19',
  title: 'OpenSearch domain has three dedicated masters',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['ES.7'] },
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    const cluster = resource.get(
      resource.type === 'AWS::Elasticsearch::Domain' ? 'ElasticsearchClusterConfig' : 'ClusterConfig',
    );
    const dedicated = cluster.get('DedicatedMasterEnabled');
    const count = cluster.get('DedicatedMasterCount');
    if (!dedicated.isTrue()) return fail(dedicated, `having dedicated masters is ${dedicated.describe()}`);
    return count.isAtLeast(3) ? pass() : fail(count, `it has ${count.describe()} masters`);
  },
  docs: () => ({
    rationale: 'Masters under the load of queries lose each other, and the cluster splits or stops.',
    remediation: 'Set `DedicatedMasterEnabled` to true and `DedicatedMasterCount` to 3.',
    whenNotToUse: 'For small domains that may be away.',
    examples: {
      pass: {
        three: subject({ ClusterConfig: { DedicatedMasterEnabled: true, DedicatedMasterCount: 3 } }),
        'three of Elasticsearch': one('AWS::Elasticsearch::Domain', {
          ElasticsearchClusterConfig: { DedicatedMasterEnabled: true, DedicatedMasterCount: 3 },
        }),
      },
      fail: {
        omitted: subject(),
        none: subject({ ClusterConfig: { DedicatedMasterEnabled: false } }),
        two: subject({ ClusterConfig: { DedicatedMasterEnabled: true, DedicatedMasterCount: '2' } }),
        'none, of three': subject({
          ClusterConfig: { DedicatedMasterEnabled: false, DedicatedMasterCount: 3 },
        }),
      },
      unknown: {
        imported: subject({
          ClusterConfig: { DedicatedMasterEnabled: true, DedicatedMasterCount: imported },
        }),
      },
    },
  }),
});
