import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);

export default defineRule({
  id: 'PC-OS-18',
  title: 'OpenSearch domain has three data nodes in several zones',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['ES.6', 'OpenSearch.6'] },
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    const cluster = resource.get(
      resource.type === 'AWS::Elasticsearch::Domain' ? 'ElasticsearchClusterConfig' : 'ClusterConfig',
    );
    const nodes = cluster.get('InstanceCount');
    const zones = cluster.get('ZoneAwarenessEnabled');
    if (!nodes.isAtLeast(3))
      return fail(nodes, `it has ${nodes.isAbsent() ? 'one data node' : `${nodes.describe()} data nodes`}`);
    return zones.isTrue() || cluster.get('MultiAZWithStandbyEnabled').isTrue()
      ? pass()
      : fail(zones, `spreading over zones is ${zones.describe()}`);
  },
  docs: () => ({
    rationale: 'With fewer nodes, or all in one zone, one failure takes the index away or loses part of it.',
    remediation: 'Set `InstanceCount` to 3 and `ZoneAwarenessEnabled` to true.',
    whenNotToUse: 'For indexes that can be made again.',
    examples: {
      pass: {
        'three in several zones': subject({
          ClusterConfig: { InstanceCount: 3, ZoneAwarenessEnabled: true },
        }),
        'with a standby': subject({ ClusterConfig: { InstanceCount: 3, MultiAZWithStandbyEnabled: true } }),
        'of Elasticsearch': one('AWS::Elasticsearch::Domain', {
          ElasticsearchClusterConfig: { InstanceCount: '3', ZoneAwarenessEnabled: 'true' },
        }),
      },
      fail: {
        omitted: subject(),
        'two nodes': subject({ ClusterConfig: { InstanceCount: 2, ZoneAwarenessEnabled: true } }),
        'one zone': subject({ ClusterConfig: { InstanceCount: 3, ZoneAwarenessEnabled: false } }),
      },
      unknown: {
        imported: subject({ ClusterConfig: { InstanceCount: 3, ZoneAwarenessEnabled: imported } }),
      },
    },
  }),
});
